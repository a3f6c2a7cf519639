import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {createCollector} from './collect.ts';
import type {AdvisoryReading} from './reading.ts';

const foo: AdvisoryReading = {
  ecosystem: 'apps',
  source: 'foo',
  id: 'CVE-2025-1234',
  fixed: '1.2',
  state: 'fix-available',
  urgency: 'unknown',
  trust: 'confirmed',
};

const RANKS = ['vendor', 'cve5', 'nvd'];

function collectorOf(readings: readonly (readonly [feed: string, more: Partial<AdvisoryReading>])[]) {
  const collector = createCollector('apps', {order: 'generic', rankOf: (feed) => RANKS.indexOf(feed)});
  for (const [feed, more] of readings) collector.add(feed, {...foo, ...more});
  return collector;
}

function rangesOf(...readings: readonly (readonly [feed: string, more: Partial<AdvisoryReading>])[]) {
  return collectorOf(readings)
    .advisories(new Set())
    .map(({feed, introduced, fixed, lastAffected}) => [feed, introduced, fixed ?? lastAffected]);
}

test.for([
  {
    given: 'two branches are two ranges',
    said: [{introduced: '1'}, {introduced: '2', fixed: '2.3'}],
    count: 2,
  },
  {given: 'the same range twice is one', said: [{}, {}], count: 1},
])('of one feed $given', ({said, count}) => {
  expect(rangesOf(...said.map((more) => ['cve5', more] as const)).length).toBe(count);
});

test('of ranges with one beginning the later end counts, and no end is later than any', () => {
  expect(rangesOf(['cve5', {}], ['cve5', {fixed: '1.4'}], ['cve5', {fixed: '1.3'}])).toEqual([
    ['cve5', undefined, '1.4'],
  ]);
  expect(rangesOf(['cve5', {}], ['cve5', {fixed: undefined}])).toEqual([['cve5', undefined, undefined]]);
});

test('of two feeds the surer speaks, and of equally sure ones the first of the registry', () => {
  expect(rangesOf(['cve5', {trust: 'likely'}], ['nvd', {fixed: '9'}])).toEqual([['nvd', undefined, '9']]);
  expect(rangesOf(['nvd', {fixed: '9'}], ['vendor', {fixed: '8'}])).toEqual([['vendor', undefined, '8']]);
  expect(rangesOf(['vendor', {fixed: '8'}], ['nvd', {fixed: '9'}])).toEqual([['vendor', undefined, '8']]);
});

test('a bound the order cannot read is left out and counted', () => {
  const collector = collectorOf([['cve5', {fixed: 'see advisory'}]]);

  expect([collector.size(), collector.skipped]).toEqual([0, 1]);
});

test('links are lent to what has none, the newest of several', () => {
  const collector = collectorOf([['cve5', {}]]);
  collector.link('foo', 'CVE-2025-1234', 'DSA-5678-1');
  collector.link('foo', 'CVE-2025-1234', 'DSA-999-1');
  collector.link('foo', 'CVE-2025-9999', 'DSA-1-1');

  expect(collector.advisories(new Set()).map(({link}) => link)).toEqual(['DSA-5678-1']);
});

test.for([
  {state: 'no-dsa', result: [['no-dsa', 'confirmed']]},
  {state: 'undetermined', result: [['unfixed', 'possible']]},
  {state: 'not-affected', result: []},
] as const)('refined as $state it is $result', ({state, result}) => {
  const collector = collectorOf([['cve5', {fixed: undefined, state: 'unfixed'}]]);
  collector.refine('foo', 'CVE-2025-1234', state);
  collector.refine('bar', 'CVE-2025-1234', state);

  expect(collector.advisories(new Set()).map((item) => [item.state, item.trust])).toEqual(result);
});

test('what is rejected is nowhere', () => {
  expect(collectorOf([['cve5', {}]]).advisories(new Set(['CVE-2025-1234']))).toEqual([]);
});

test('the order in which feeds come does not matter', () => {
  const said = fc.tuple(
    fc.constantFrom('vendor', 'cve5', 'nvd'),
    fc.record({
      fixed: fc.constantFrom('1', '2', '3'),
      introduced: fc.constantFrom(undefined, '0.5', '1.5'),
      trust: fc.constantFrom('confirmed', 'likely'),
    }),
  );
  fc.assert(
    fc.property(fc.array(said, {maxLength: 8}), (readings) => {
      // A feed is as sure of one weakness throughout: its trust is that of its first statement.
      const trusts = new Map(readings.toReversed().map(([feed, {trust}]) => [feed, trust]));
      const even = readings.map(
        ([feed, more]) => [feed, {...more, trust: trusts.get(feed) ?? 'likely'}] as const,
      );
      expect(new Set(rangesOf(...even.toReversed()).map(String))).toEqual(
        new Set(rangesOf(...even).map(String)),
      );
    }),
  );
});
