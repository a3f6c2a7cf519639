/** One element of an XML document. */
export interface XmlElement {
  /** Name without its namespace's prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, references replaced, pieces joined. */
  readonly text: string;
}

const MAX_DEPTH = 64;
const TAG = /^(?:[A-Za-z_][\w.-]*:)?(?<name>[A-Za-z_][\w.-]*)(?=\s|$)/;
const ATTRIBUTE =
  /\s(?:[A-Za-z_][\w.-]*:)?(?<name>[A-Za-z_][\w.-]*)\s{0,8}=\s{0,8}(?:"(?<double>[^"<]*)"|'(?<single>[^'<]*)')/g;
const REFERENCE = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9A-Fa-f]{1,6})|(?<named>amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

type Open = {-readonly [K in 'name' | 'attributes' | 'text']: XmlElement[K]} & {children: XmlElement[]};

/**
 * Reads a document of XML 1.0 without a document type: elements, attributes, text, CDATA; comments and instructions are
 * passed over. Undefined when it is not well-formed, has a DOCTYPE (so nothing expands), or nests deeper than 64.
 * Linear in the text.
 */
export function readXml(text: string): XmlElement | undefined {
  const root: Open = {name: '', attributes: new Map(), children: [], text: ''};
  const open: Open[] = [root];
  let at = 0;
  while (at < text.length) {
    const begin = text.indexOf('<', at);
    addText(open, resolve(text.slice(at, begin < 0 ? text.length : begin)));
    if (begin < 0) break;
    const end = readMarkup(text, begin, open);
    if (end === undefined) return undefined;
    at = end;
  }
  const [only] = root.children;
  return open.length === 1 && root.children.length === 1 && root.text.trim() === '' ? only : undefined;
}

/** Reads what begins with `<`, and answers where it ends; undefined when it is wrong. */
function readMarkup(text: string, begin: number, open: Open[]): number | undefined {
  if (text.startsWith('<![CDATA[', begin)) {
    const end = text.indexOf(']]>', begin);
    addText(open, text.slice(begin + 9, Math.max(end, begin + 9)));
    return end < 0 ? undefined : end + 3;
  }
  if (text.startsWith('<!--', begin)) return endOf(text, '-->', begin + 4);
  if (text.startsWith('<?', begin)) return endOf(text, '?>', begin + 2);
  if (text.startsWith('<!', begin)) return undefined;
  const end = tagEnd(text, begin);
  if (end === undefined) return undefined;
  const closes = text[begin + 1] === '/';
  const done = closes
    ? closeTag(text.slice(begin + 2, end), open)
    : openTag(text.slice(begin + 1, end), open);
  return done ? end + 1 : undefined;
}

/** The `>` that ends a tag: one inside an attribute's quotes does not. */
function tagEnd(text: string, begin: number): number | undefined {
  let quote: string | undefined;
  for (let at = begin + 1; at < text.length; at++) {
    const character = text[at];
    if (quote === undefined && character === '>') return at;
    if (character === quote) quote = undefined;
    else if (quote === undefined && (character === '"' || character === "'")) quote = character;
  }
  return undefined;
}

function openTag(tag: string, open: Open[]): boolean {
  const empty = tag.endsWith('/');
  const inner = empty ? tag.slice(0, -1) : tag;
  const name = TAG.exec(inner)?.groups?.['name'];
  const parent = open.at(-1);
  if (name === undefined || parent === undefined || open.length > MAX_DEPTH) return false;
  const attributes = new Map<string, string>();
  for (const {groups} of inner.matchAll(ATTRIBUTE)) {
    const value = groups?.['double'] ?? groups?.['single'] ?? '';
    attributes.set(groups?.['name'] ?? '', resolve(value));
  }
  const element: Open = {name, attributes, children: [], text: ''};
  parent.children.push(element);
  if (!empty) open.push(element);
  return true;
}

function closeTag(tag: string, open: Open[]): boolean {
  const name = TAG.exec(tag)?.groups?.['name'];
  return open.length > 1 && open.pop()?.name === name;
}

function addText(open: readonly Open[], piece: string): void {
  const element = open.at(-1);
  if (element && piece !== '') element.text += piece;
}

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(REFERENCE, (whole, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function endOf(text: string, mark: string, from: number): number | undefined {
  const end = text.indexOf(mark, from);
  return end < 0 ? undefined : end + mark.length;
}
