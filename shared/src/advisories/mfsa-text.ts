/** One `key: value` of a block with the deeper lines that belong to it. */
export interface YamlEntry {
  readonly key: string;
  /** What follows the colon on its line. */
  readonly rest: string;
  readonly body: readonly string[];
}

/** `s`: a dot that stops at U+2028 would be tried again from each space before it. */
const KEY = /^(?<key>[A-Za-z][A-Za-z0-9_-]{0,63}):(?: (?<rest>.*))?$/s;
const INDENT = /^ */;
const LINE_BREAK = /\r\n|[\r\n]/;
const DOUBLE_ESCAPES = /\\(["\\/])/g;

/** The lines of a text, without the spaces at their ends. */
export function linesOf(text: string): readonly string[] {
  return text.split(LINE_BREAK).map((line) => line.trimEnd());
}

/**
 * The keys of a block mapping in YAML 1.2 as Mozilla's advisories write it: the first key's indent is the block's, deeper
 * lines belong to the key above them, and so do lines of the same indent that are no key (list items). Anchors, tags,
 * flow collections and documents are not read. Never throws; linear in the text.
 */
export function entriesOf(lines: readonly string[]): readonly YamlEntry[] {
  const entries: {key: string; rest: string; body: string[]}[] = [];
  let indent: number | undefined;
  for (const line of lines) {
    const own = indentOf(line);
    const found = own === indent || indent === undefined ? KEY.exec(line.slice(own)) : undefined;
    const {key, rest} = found?.groups ?? {};
    if (key !== undefined) {
      indent = own;
      entries.push({key, rest: (rest ?? '').trimStart(), body: []});
      continue;
    }
    if (own === indent && line.startsWith('#', own)) continue;
    entries.at(-1)?.body.push(line);
  }
  return entries;
}

/** The text of a scalar: literal (`|`), folded (`>`), quoted or plain, over several lines too; undefined when its quote does not end. */
export function scalarOf({rest, body}: YamlEntry): string | undefined {
  if (rest.startsWith('|')) return blockOf(body, '\n');
  if (rest.startsWith('>')) return blockOf(body, ' ');
  const text = [rest, ...body.map((line) => line.trim())].join(' ').trim();
  const quote = text.slice(0, 1);
  if (quote !== "'" && quote !== '"') return text.split(' #', 1)[0];
  if (text.length < 2 || !text.endsWith(quote)) return undefined;
  const inner = text.slice(1, -1);
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replaceAll(DOUBLE_ESCAPES, '$1');
}

/** The items of a list of scalars, `- Firefox 123`. */
export function itemsOf({body}: YamlEntry): readonly string[] {
  return body.flatMap((line) => {
    const item = line.trimStart();
    return item.startsWith('- ') ? [item.slice(2).trim()] : [];
  });
}

function blockOf(body: readonly string[], separator: string): string {
  const indent = indentOf(body.find((line) => line !== '') ?? '');
  return body
    .map((line) => line.slice(Math.min(indent, indentOf(line))))
    .join(separator)
    .trim();
}

function indentOf(line: string): number {
  return INDENT.exec(line)?.[0].length ?? 0;
}
