import type {Context} from './command.ts';

/** Control characters, and those that turn the direction of writing: names of packages must not move the cursor. */
// oxlint-disable-next-line no-control-regex -- these are what it is for
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** As above without C0, which JSON.stringify escapes itself. */
const UNPRINTABLE_IN_JSON = /[\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Text from the device or the world, safe for a terminal. */
export function clean(text: string): string {
  return text.replaceAll(UNPRINTABLE, '').replaceAll(/[\t\n]/g, ' ');
}

/** One JSON document and a line feed; unprintable characters as escapes, so that the value stays exact. */
export function printJson(context: Pick<Context, 'out' | 'terminal'>, value: unknown): void {
  const pieces = context.terminal ? [JSON.stringify(value, null, 2)] : jsonPieces(value);
  for (const piece of pieces) context.out(printableJson(piece));
  context.out('\n');
}

/** Together what JSON.stringify says: all findings of a scan as one text would be copied again and again on its way out. */
function* jsonPieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return yield* listPieces(value);
  let before = '{';
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    yield* listPieces(member);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

const PIECE = 200;

/** A list in pieces, anything else in one. */
function* listPieces(value: unknown): Generator<string> {
  if (!Array.isArray(value) || value.length <= PIECE) return yield JSON.stringify(value);
  for (let at = 0; at < value.length; at += PIECE) {
    yield (at === 0 ? '[' : ',') + JSON.stringify(value.slice(at, at + PIECE)).slice(1, -1);
  }
  yield ']';
}

/** JSON text that says the same with escapes where a terminal would obey. */
export function printableJson(text: string): string {
  return text.replaceAll(UNPRINTABLE_IN_JSON, escape);
}

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Prints lines for people, each cleaned of what could move the cursor. Styles are added by `style` afterwards. */
export function print(context: Pick<Context, 'out'>, lines: readonly (string | undefined)[]): void {
  const text = lines.flatMap((line) => (line === undefined ? [] : `${line}\n`)).join('');
  context.out(text);
}

const CODES = {bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39]} as const;
export type Style = keyof typeof CODES;

/** Cleaned text in a style, where colours are on; colour is never the only sign. */
export function style(context: Pick<Context, 'colour'>, name: Style, text: string): string {
  const cleaned = clean(text);
  if (!context.colour) return cleaned;
  const [on, off] = CODES[name];
  return `\u001B[${on}m${cleaned}\u001B[${off}m`;
}

/** Rows in columns two spaces apart; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(clean));
  const widths = cells.reduce<number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)),
    [],
  );
  return cells.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A date and time as the person's language writes it. */
export function when(context: Pick<Context, 'lang'>, instant: string): string {
  return new Date(instant).toLocaleString(context.lang, {dateStyle: 'medium', timeStyle: 'short'});
}

/** A number as the person's language writes it. */
export function figure(context: Pick<Context, 'lang'>, value: number): string {
  return value.toLocaleString(context.lang);
}
