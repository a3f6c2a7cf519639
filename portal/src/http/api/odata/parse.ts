import type {Comparison, Condition, Value} from '../../../db/condition.ts';
import {lex, ODataError, type Token} from './lex.ts';

/** What a field holds, as the reference's entity tables give it. `list` is a list of texts. */
export type FieldType = 'text' | 'number' | 'instant' | 'boolean' | 'list';

/** The fields a caller may name; `values` maps an enum's word to what the store holds. */
export type Fields = ReadonlyMap<string, FieldType>;

const MAX_DEPTH = 40;
const MAX_IN = 200;
const COMPARISONS = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const MATCHES = new Set(['contains', 'startswith', 'endswith']);

interface Cursor {
  readonly tokens: readonly Token[];
  readonly fields: Fields;
  at: number;
  depth: number;
}

/** Parses `$filter` into a condition over the allowed fields only; throws ODataError for anything else. */
export function parseFilter(source: string, fields: Fields): Condition {
  const cursor: Cursor = {tokens: lex(source), fields, at: 0, depth: 0};
  const condition = disjunction(cursor);
  const rest = cursor.tokens[cursor.at];
  if (rest) throw new ODataError('expected the end', rest.at);
  return condition;
}

function disjunction(cursor: Cursor): Condition {
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) throw new ODataError('nested too deeply');
  let left = conjunction(cursor);
  while (takeWord(cursor, 'or')) left = {is: 'or', left, right: conjunction(cursor)};
  cursor.depth -= 1;
  return left;
}

function conjunction(cursor: Cursor): Condition {
  let left = unary(cursor);
  while (takeWord(cursor, 'and')) left = {is: 'and', left, right: unary(cursor)};
  return left;
}

function unary(cursor: Cursor): Condition {
  let negated = false;
  while (takeWord(cursor, 'not')) negated = !negated;
  const condition = term(cursor);
  return negated ? {is: 'not', of: condition} : condition;
}

function term(cursor: Cursor): Condition {
  if (takeMark(cursor, '(')) {
    const inner = disjunction(cursor);
    expectMark(cursor, ')');
    return inner;
  }
  const word = next(cursor);
  if (word.kind !== 'word') throw new ODataError('expected a field or a function', word.at);
  if (MATCHES.has(word.value)) return textMatch(cursor, word.value);
  if (word.value.endsWith('/any')) return anyOf(cursor, word.value.slice(0, -4), word.at);
  return comparison(cursor, word.value, word.at);
}

/** `contains(field,'text')`. */
function textMatch(cursor: Cursor, name: string): Condition {
  const how = name === 'contains' || name === 'startswith' ? name : 'endswith';
  expectMark(cursor, '(');
  const field = next(cursor);
  if (field.kind !== 'word') throw new ODataError('expected a field', field.at);
  if (typeOf(cursor, field.value, field.at) !== 'text')
    throw new ODataError(`${field.value} is no text`, field.at);
  expectMark(cursor, ',');
  const value = next(cursor);
  if (value.kind !== 'text') throw new ODataError('expected a text in quotes', value.at);
  expectMark(cursor, ')');
  return {is: 'text', field: field.value, how, value: value.value};
}

/** `machineTags/any(tag: tag eq 'x')`: the one lambda the reference's samples use. */
function anyOf(cursor: Cursor, field: string, at: number): Condition {
  if (typeOf(cursor, field, at) !== 'list') throw new ODataError(`${field} is no list`, at);
  expectMark(cursor, '(');
  const name = next(cursor);
  expectMark(cursor, ':');
  const again = next(cursor);
  const operator = next(cursor);
  const value = next(cursor);
  expectMark(cursor, ')');
  const same = name.kind === 'word' && again.kind === 'word' && name.value === again.value;
  if (!same || operator.value !== 'eq' || value.kind !== 'text') {
    throw new ODataError(`expected any(x: x eq 'text')`, name.at);
  }
  return {is: 'has', field, value: value.value};
}

function comparison(cursor: Cursor, field: string, at: number): Condition {
  const type = typeOf(cursor, field, at);
  if (type === 'list') throw new ODataError(`ask a list with ${field}/any(x: x eq 'text')`, at);
  const operator = next(cursor);
  if (operator.kind === 'word' && operator.value === 'in')
    return {is: 'in', field, values: values(cursor, type)};
  if (operator.kind !== 'word' || !isComparison(operator.value)) {
    throw new ODataError('expected eq, ne, gt, ge, lt, le or in', operator.at);
  }
  if (takeWord(cursor, 'null')) return nullTest(field, operator.value, operator.at);
  return {is: 'compare', field, op: operator.value, value: literal(cursor, type)};
}

function nullTest(field: string, op: Comparison, at: number): Condition {
  if (op !== 'eq' && op !== 'ne') throw new ODataError('null stands only after eq and ne', at);
  return {is: 'null', field, negated: op === 'ne'};
}

function values(cursor: Cursor, type: FieldType): Value[] {
  expectMark(cursor, '(');
  const found = [literal(cursor, type)];
  while (takeMark(cursor, ',')) {
    found.push(literal(cursor, type));
    if (found.length > MAX_IN) throw new ODataError(`more than ${MAX_IN} values in a list`);
  }
  expectMark(cursor, ')');
  return found;
}

/** A value of the field's own type; a text is also taken for an instant, as the reference's samples quote some. */
function literal(cursor: Cursor, type: FieldType): Value {
  const token = next(cursor);
  if (token.kind === type) return token.value;
  if (type === 'boolean' && token.kind === 'word' && /^(?:true|false)$/.test(token.value))
    return token.value === 'true';
  if (type === 'instant' && token.kind === 'text') {
    const [inner, ...rest] = lex(token.value);
    if (inner?.kind === 'instant' && rest.length === 0) return inner.value;
  }
  throw new ODataError(`expected a value of type ${type}`, token.at);
}

function isComparison(word: string): word is Comparison {
  return COMPARISONS.has(word);
}

function typeOf(cursor: Cursor, field: string, at: number): FieldType {
  const type = cursor.fields.get(field);
  if (!type) throw new ODataError(`unknown field ${field.slice(0, 64)}`, at);
  return type;
}

function next(cursor: Cursor): Token {
  const token = cursor.tokens[cursor.at];
  if (!token) throw new ODataError('unexpected end');
  cursor.at += 1;
  return token;
}

function takeWord(cursor: Cursor, word: string): boolean {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'word' || token.value !== word) return false;
  cursor.at += 1;
  return true;
}

function takeMark(cursor: Cursor, mark: string): boolean {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'mark' || token.value !== mark) return false;
  cursor.at += 1;
  return true;
}

function expectMark(cursor: Cursor, mark: string): void {
  const at = cursor.tokens[cursor.at]?.at;
  if (!takeMark(cursor, mark)) throw new ODataError(`expected ${mark}`, at);
}
