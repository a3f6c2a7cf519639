import fc from 'fast-check';
import {expect, test} from 'vitest';

import {entriesOf, itemsOf, linesOf, scalarOf} from './mfsa-text.ts';

function scalars(text: string): Record<string, string | undefined> {
  return Object.fromEntries(entriesOf(linesOf(text)).map((entry) => [entry.key, scalarOf(entry)]));
}

test.for([
  ['plain', 'a: Use after free', 'Use after free'],
  ['plain with a comment', 'a: Use after free # really', 'Use after free'],
  ['plain over two lines', 'a: Use\n  after free', 'Use after free'],
  [
    'single quotes',
    "a: 'Invalid pointer in the ''JavaScript: WebAssembly'' component'",
    "Invalid pointer in the 'JavaScript: WebAssembly' component",
  ],
  ['double quotes', 'a: "Say \\"no\\" # here"', 'Say "no" # here'],
  ['a quote that does not end', 'a: "Say', undefined],
  ['a quote alone', "a: '", undefined],
  ['literal', 'a: |\n  one\n    two: 2\n\n  # three', 'one\n  two: 2\n\n# three'],
  ['folded', 'a: >\n  one\n  two', 'one two'],
  ['nothing', 'a:', ''],
  ['line ends of Windows', 'a: |\r\n  one\r\n  two\r\n', 'one\ntwo'],
] as const)('%s', ([, text, value]) => {
  expect(scalars(text)).toEqual({a: value});
});

test('keys of a block are those of its first indent', () => {
  expect(entriesOf(linesOf('## file\n  a: 1\n  b:\n    c: 2\n  - x\n  - y\n  # no\n  d: 3'))).toEqual([
    {key: 'a', rest: '1', body: []},
    {key: 'b', rest: '', body: ['    c: 2', '  - x', '  - y']},
    {key: 'd', rest: '3', body: []},
  ]);
});

test('lists, indented or not', () => {
  const [list] = entriesOf(linesOf('fixed_in:\n- Firefox 123\n  - Firefox ESR 115.8 \nno'));
  expect(list && itemsOf(list)).toEqual(['Firefox 123', 'Firefox ESR 115.8']);
});

test('hostile texts cost no more than their length', () => {
  const spaces = ' '.repeat(500_000);
  for (const text of [
    `a:${spaces}\u2028x`,
    `a: x${' #'.repeat(500_000)}\u2028x`,
    `a: "${'\\'.repeat(500_000)}`,
  ])
    expect(Object.keys(scalars(text))).toEqual(['a']);
  expect(entriesOf(linesOf('a:\n'.repeat(300_000)))).toHaveLength(300_000);
});

test('no text makes it throw', () => {
  const line = fc.stringMatching(/^ {0,4}[a-z'"|>#:-]{0,6}:? ?[a-z'"|>]{0,3}$/);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(line).map((lines) => lines.join('\n')),
      ),
      (text) => {
        for (const entry of entriesOf(linesOf(text))) {
          expect(scalarOf(entry)?.length ?? 0).toBeLessThanOrEqual(text.length);
          itemsOf(entry);
          entriesOf(entry.body);
        }
      },
    ),
  );
});
