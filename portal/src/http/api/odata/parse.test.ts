import fc from 'fast-check';
import {expect, test} from 'vitest';

import {ODataError} from './lex.ts';
import {type Fields, parseFilter} from './parse.ts';

const fields: Fields = new Map([
  ['id', 'text'],
  ['severity', 'text'],
  ['cvssV3', 'number'],
  ['publicExploit', 'boolean'],
  ['publishedOn', 'instant'],
  ['machineTags', 'list'],
]);

test.for([
  [`severity eq 'High'`, {is: 'compare', field: 'severity', op: 'eq', value: 'High'}],
  [`cvssV3 ge 7.5`, {is: 'compare', field: 'cvssV3', op: 'ge', value: 7.5}],
  [`cvssV3 lt -1`, {is: 'compare', field: 'cvssV3', op: 'lt', value: -1}],
  [`publicExploit eq true`, {is: 'compare', field: 'publicExploit', op: 'eq', value: true}],
  [`id eq 'it''s'`, {is: 'compare', field: 'id', op: 'eq', value: "it's"}],
  [`id eq null`, {is: 'null', field: 'id', negated: false}],
  [`id ne null`, {is: 'null', field: 'id', negated: true}],
  [`id in ('a','b')`, {is: 'in', field: 'id', values: ['a', 'b']}],
  [`contains(id,'CVE')`, {is: 'text', field: 'id', how: 'contains', value: 'CVE'}],
  [`startswith(id, 'CVE')`, {is: 'text', field: 'id', how: 'startswith', value: 'CVE'}],
  [`endswith(id,'1')`, {is: 'text', field: 'id', how: 'endswith', value: '1'}],
  [`machineTags/any(tag: tag eq 'x')`, {is: 'has', field: 'machineTags', value: 'x'}],
  [
    `publishedOn gt 2026-01-02T03:04:05Z`,
    {is: 'compare', field: 'publishedOn', op: 'gt', value: new Date('2026-01-02T03:04:05Z')},
  ],
  [
    `publishedOn ge '2026-01-02'`,
    {is: 'compare', field: 'publishedOn', op: 'ge', value: new Date('2026-01-02T00:00:00Z')},
  ],
  [
    `not (id eq 'a' or id eq 'b') and severity ne 'Low'`,
    {
      is: 'and',
      left: {
        is: 'not',
        of: {
          is: 'or',
          left: {is: 'compare', field: 'id', op: 'eq', value: 'a'},
          right: {is: 'compare', field: 'id', op: 'eq', value: 'b'},
        },
      },
      right: {is: 'compare', field: 'severity', op: 'ne', value: 'Low'},
    },
  ],
] as const)('%s', ([source, condition]) => {
  expect(parseFilter(source, fields)).toEqual(condition);
});

test('and binds closer than or', () => {
  const a = {is: 'compare', field: 'id', op: 'eq', value: 'a'};
  const b = {is: 'compare', field: 'id', op: 'eq', value: 'b'};
  const c = {is: 'compare', field: 'id', op: 'eq', value: 'c'};

  const condition = parseFilter(`id eq 'a' or id eq 'b' and id eq 'c'`, fields);

  expect(condition).toEqual({is: 'or', left: a, right: {is: 'and', left: b, right: c}});
});

test.for([
  ['', 'unexpected end'],
  [`password eq 'x'`, 'unknown field password at position 0'],
  [`__proto__ eq 'x'`, 'unknown field __proto__ at position 0'],
  [`constructor eq 'x'`, 'unknown field constructor at position 0'],
  [`id eq 'a'; drop table account`, 'unexpected character at position 9'],
  [`id eq 'a' --`, 'unexpected character at position 10'],
  [`id eq 'a`, 'unexpected character at position 6'],
  [`id eq "a"`, 'unexpected character at position 6'],
  [`id eq 'a\0'`, 'unexpected character at position 6'],
  [`id eq 5`, 'expected a value of type text at position 6'],
  [`cvssV3 eq '5'`, 'expected a value of type number at position 10'],
  [`cvssV3 eq 1e999`, 'unexpected character at position 10'],
  [`publicExploit eq 'true'`, 'expected a value of type boolean at position 17'],
  [`publishedOn gt '2026-13-45'`, 'no such date at position 0'],
  [`publishedOn gt 0001-01-01`, 'no such date at position 15'],
  [`id like 'a%'`, 'expected eq, ne, gt, ge, lt, le or in at position 3'],
  [`id eq 'a' or`, 'unexpected end'],
  [`(id eq 'a'`, 'expected )'],
  [`id eq 'a')`, 'expected the end at position 9'],
  [`id in ()`, 'expected a value of type text at position 7'],
  [`id gt null`, 'null stands only after eq and ne at position 3'],
  [`contains(cvssV3,'1')`, 'cvssV3 is no text at position 9'],
  [`machineTags eq 'x'`, "ask a list with machineTags/any(x: x eq 'text') at position 0"],
  [`machineTags/any(a: b eq 'x')`, "expected any(x: x eq 'text') at position 16"],
  [`id eq id`, 'expected a value of type text at position 6'],
] as const)('refuses %s', ([source, message]) => {
  expect(() => parseFilter(source, fields)).toThrow(new ODataError(message));
});

test.for([
  ['60 brackets', `${'('.repeat(60)}id eq 'a'${')'.repeat(60)}`, 'nested too deeply'],
  ['5000 characters', `id eq '${'x'.repeat(5000)}'`, 'the expression is longer than 4000 characters'],
  ['600 tokens', `${`id eq 'a' or `.repeat(150)}id eq 'a'`, 'the expression has more than 400 parts'],
] as const)('refuses %s', ([, source, message]) => {
  expect(() => parseFilter(source, fields)).toThrow(new ODataError(message));
});

test('any text is a condition or an ODataError, and quickly', () => {
  const pieces = fc.constantFrom(
    'id',
    'eq',
    "'a'",
    'and',
    'or',
    'not',
    '(',
    ')',
    ',',
    '5',
    'null',
    ' ',
    "'",
    '/any',
    '2026-01-01',
  );
  const source = fc.oneof(
    fc.string({unit: 'binary', maxLength: 200}),
    fc.array(pieces, {maxLength: 60}).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(source, (text) => {
      const started = performance.now();
      const outcome = attempt(text);
      expect(outcome).toMatch(/^(?:condition|refused)$/);
      expect(performance.now() - started).toBeLessThan(250);
    }),
  );
});

function attempt(text: string): string {
  try {
    return 'is' in parseFilter(text, fields) ? 'condition' : 'nothing';
  } catch (error) {
    return error instanceof ODataError ? 'refused' : String(error);
  }
}
