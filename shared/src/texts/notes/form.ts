/** English sentences with `{placeholders}`, and the same in German. */
export type NoteTable = Readonly<Record<string, string>>;

/** One sentence of a table, taken apart: `literals` stand around the placeholders `names`, one more than those. */
export interface NoteForm {
  readonly literals: readonly string[];
  readonly names: readonly string[];
  readonly german: string;
}

/** The sentences of all tables; what says more of itself stands before what would take almost anything for its own. */
export function formsOf(tables: readonly NoteTable[]): readonly NoteForm[] {
  return tables
    .flatMap((table) => Object.entries(table))
    .map(([english, german]): NoteForm => {
      const parts = english.split(PLACEHOLDER);
      return {
        literals: parts.filter((_, index) => index % 2 === 0),
        names: parts.filter((_, index) => index % 2 === 1),
        german,
      };
    })
    .toSorted((a, b) => lengthOf(b) - lengthOf(a));
}

const PLACEHOLDER = /\{(\w+)\}/;

function lengthOf({literals}: NoteForm): number {
  return literals.join('').length;
}

/**
 * What stands in the placeholders if the whole note is this sentence, else undefined. Linear: each text between is looked for
 * once. A placeholder holds something, `{code}` and `{count}` a number. One at the beginning holds a name without `: `, for what
 * follows that is a note of its own, and no words: what another program says must not be taken for ours.
 */
export function valuesIn({literals, names}: NoteForm, note: string): Record<string, string> | undefined {
  const [first = '', ...rest] = literals;
  const end = rest.pop();
  if (end === undefined) return note === first ? {} : undefined;
  if (!note.startsWith(first) || !note.endsWith(end)) return undefined;
  const stop = note.length - end.length;
  const values: Record<string, string> = {};
  let at = first.length;
  for (const [index, literal] of [...rest, undefined].entries()) {
    const next = literal === undefined ? stop : note.indexOf(literal, at);
    if (next <= at || next > stop) return undefined;
    values[names[index] ?? ''] = note.slice(at, next);
    at = next + (literal?.length ?? 0);
  }
  return holds(values, first === '' ? names[0] : undefined) ? values : undefined;
}

/** Numbers where there must be some; what stands at the beginning is a reason, or a name: one word, a path or an address. */
function holds({code = '0', count = '0', ...values}: Record<string, string>, leading?: string): boolean {
  if (!NUMBER.test(code) || !NUMBER.test(count)) return false;
  const begins = leading === undefined ? undefined : values[leading];
  return begins === undefined || (!begins.includes(': ') && (leading === 'why' || NAME.test(begins)));
}

const NUMBER = /^\d{1,16}$/;
const NAME = /^(?:\S+$|[/~]|\w{1,16}[:\\])/;
