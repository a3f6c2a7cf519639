/** A piece of an OData expression, with its place for the error message. */
export type Token =
  | {readonly kind: 'text'; readonly value: string; readonly at: number}
  | {readonly kind: 'number'; readonly value: number; readonly at: number}
  | {readonly kind: 'instant'; readonly value: Date; readonly at: number}
  | {readonly kind: 'word'; readonly value: string; readonly at: number}
  | {readonly kind: 'mark'; readonly value: '(' | ')' | ',' | ':'; readonly at: number};

/** What a caller wrote and we cannot take; answered as 400 `ODataError`. */
export class ODataError extends Error {
  constructor(message: string, at?: number) {
    super(at === undefined ? message : `${message} at position ${at}`);
    this.name = 'ODataError';
  }
}

/** Caps: a filter of people or scripts is far below; an attack is cut before it costs anything. */
const MAX_LENGTH = 4000;
const MAX_TOKENS = 400;

/** Alternatives begin with different characters and hold no nested quantifier: linear in the input. */
const TOKEN =
  /(?<space>\s+)|(?<text>'(?:[^']|'')*')|(?<instant>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)(?![\w-])|(?<number>-?\d{1,17}(?:\.\d{1,17})?)(?![\w.])|(?<word>[A-Za-z_]\w{0,63}(?:\/[A-Za-z_]\w{0,63})*)|(?<mark>[(),:])/y;

/** Splits an expression into tokens; throws ODataError with the position of the first thing it cannot read. */
export function lex(source: string): Token[] {
  if (source.length > MAX_LENGTH)
    throw new ODataError(`the expression is longer than ${MAX_LENGTH} characters`);
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) throw new ODataError('unexpected character', at);
    const length = Object.values(groups).find((part) => part !== undefined)?.length ?? 0;
    const token = read(groups, at);
    if (token) tokens.push(token);
    if (tokens.length > MAX_TOKENS) throw new ODataError(`the expression has more than ${MAX_TOKENS} parts`);
    at += length;
  }
  return tokens;
}

function read(groups: Record<string, string | undefined>, at: number): Token | undefined {
  const {text, number, word, mark} = groups;
  if (text?.includes('\0')) throw new ODataError('unexpected character', at);
  if (text !== undefined) return {kind: 'text', value: text.slice(1, -1).replaceAll("''", "'"), at};
  if (groups['instant'] !== undefined) return {kind: 'instant', value: instant(groups['instant'], at), at};
  if (number !== undefined) return {kind: 'number', value: Number(number), at};
  if (word !== undefined) return {kind: 'word', value: word, at};
  if (mark === '(' || mark === ')' || mark === ',' || mark === ':') return {kind: 'mark', value: mark, at};
  return undefined;
}

/** A day or an instant; without an offset it is UTC, as in OData's Edm.DateTimeOffset samples. */
function instant(text: string, at: number): Date {
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(text) || !text.includes('T') ? text : `${text}Z`;
  const value = new Date(zoned);
  if (Number.isNaN(value.getTime()) || value.getUTCFullYear() < 1900)
    throw new ODataError('no such date', at);
  return value;
}
