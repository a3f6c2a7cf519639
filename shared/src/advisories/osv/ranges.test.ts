import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {schemes} from '../../versions/index.ts';
import type {Tally} from './answer.ts';
import {isWithin, readRanges, readVersions, type VersionReader} from './ranges.ts';

function reader(change: Partial<VersionReader> = {}): VersionReader {
  const tally: Tally = {skips: new Map(), versions: 5000, events: 1000};
  return {scheme: schemes.semver, tally, clean: (version) => version, ...change};
}

test.for([
  {given: 'no end', events: [{introduced: '0'}], ranges: [{}]},
  {given: 'a fix', events: [{introduced: '0'}, {fixed: '1.2.0'}], ranges: [{fixed: '1.2.0'}]},
  {
    given: 'several pairs, in any order',
    events: [{fixed: '3.0.0'}, {introduced: '2.0.0'}, {introduced: '1.0.0'}, {fixed: '1.5.0'}],
    ranges: [
      {introduced: '1.0.0', fixed: '1.5.0'},
      {introduced: '2.0.0', fixed: '3.0.0'},
    ],
  },
  {
    given: 'a last affected version',
    events: [{introduced: '1.0.0'}, {last_affected: '1.4.0'}],
    ranges: [{introduced: '1.0.0', lastAffected: '1.4.0'}],
  },
  {
    given: 'one version',
    events: [{last_affected: '1.0.0'}, {introduced: '1.0.0'}],
    ranges: [{introduced: '1.0.0', lastAffected: '1.0.0'}],
  },
  {
    given: 'a fix and a regression at once',
    events: [{introduced: '0'}, {fixed: '2.0.0'}, {introduced: '2.0.0'}, {fixed: '3.0.0'}],
    ranges: [{fixed: '2.0.0'}, {introduced: '2.0.0', fixed: '3.0.0'}],
  },
  {
    given: 'two fixes: the first',
    events: [{introduced: '0'}, {fixed: '1.3.0'}, {fixed: '1.2.0'}],
    ranges: [{fixed: '1.2.0'}],
  },
  {given: 'never affected', events: [{introduced: '0'}, {fixed: '0'}], ranges: []},
  {given: 'fixed where it begins', events: [{introduced: '1.0.0'}, {fixed: '1.0.0'}], ranges: []},
  {given: 'a limit', events: [{introduced: '0'}, {limit: '2.0.0'}], ranges: [{fixed: '2.0.0'}]},
  {given: 'no limit', events: [{introduced: '0'}, {limit: '*'}], ranges: [{}]},
  {
    given: 'both bounds in one event',
    events: [{introduced: '1.0.0', fixed: '1.1.0'}],
    ranges: [{introduced: '1.0.0', fixed: '1.1.0'}],
  },
])('reads $given', ({events, ranges}) => {
  const read = reader();

  expect(readRanges([{type: 'SEMVER', events}], read)).toEqual(ranges);
  expect(read.tally.skips).toEqual(new Map());
});

test.for([
  {
    given: 'a version that is none',
    item: {type: 'SEMVER', events: [{introduced: '0'}, {fixed: 'soon'}]},
    reason: 'version',
  },
  {
    given: 'a version without end',
    item: {type: 'SEMVER', events: [{introduced: '0'}, {fixed: `1.0.0-${'a'.repeat(200)}`}]},
    reason: 'version',
  },
  {given: 'no beginning', item: {type: 'SEMVER', events: [{fixed: '1.0.0'}]}, reason: 'range'},
  {given: 'no events', item: {type: 'SEMVER', events: []}, reason: 'range'},
  {given: 'another type', item: {type: 'FEELING', events: [{introduced: '0'}]}, reason: 'range'},
  {given: 'events that are none', item: {type: 'SEMVER', events: ['now']}, reason: 'range'},
  {given: 'text', item: '>= 1.0', reason: 'range'},
  {
    given: 'too many events',
    item: {type: 'SEMVER', events: Array.from({length: 513}, () => ({introduced: '0'}))},
    reason: 'limit',
  },
])('$given is left out and counted', ({item, reason}) => {
  const read = reader();

  expect(readRanges([item], read)).toEqual([]);
  expect(read.tally.skips).toEqual(new Map([[reason, 1]]));
});

test('ranges of commits are left alone', () => {
  const read = reader();

  expect(readRanges([{type: 'GIT', events: [{introduced: '0'}]}], read)).toEqual([]);
  expect(read.tally.skips).toEqual(new Map());
});

test('listed versions outside all ranges stand for themselves', () => {
  const read = reader();

  expect(
    readVersions(['0.9.0', '1.1.0', '2.0.0', '2.0.0', 'x', 7], [{introduced: '1.0.0', fixed: '2.0.0'}], read),
  ).toEqual([
    {introduced: '0.9.0', lastAffected: '0.9.0'},
    {introduced: '2.0.0', lastAffected: '2.0.0'},
  ]);
  expect(read.tally.skips).toEqual(new Map([['version', 2]]));
});

test('lists and events are read up to a limit for the whole record', () => {
  const range = {type: 'SEMVER', events: [{introduced: '0'}, {fixed: '1.0.0'}]};
  const read = reader({tally: {skips: new Map(), versions: 3, events: 4}});

  expect(readVersions(['1.0.0', '2.0.0'], [], read)).toHaveLength(2);
  expect(readVersions(['3.0.0', '4.0.0', '5.0.0'], [], read)).toHaveLength(1);
  expect(readRanges([range, range], read)).toHaveLength(2);
  expect(readRanges([range], read)).toEqual([]);
  expect(read.tally.skips).toEqual(new Map([['limit', 3]]));
});

const version = fc.nat({max: 9}).map((major) => `${major}.0.0`);
const event = fc.oneof(
  version.map((introduced) => ({introduced})),
  version.map((fixed) => ({fixed})),
);

test('says of each version what the algorithm of the schema says', () => {
  fc.assert(
    fc.property(fc.array(event, {maxLength: 8}), version, (events, installed) => {
      const kinds = new Map<string, Set<string>>();
      for (const each of events) {
        const [[kind, at] = ['', '']] = Object.entries(each);
        kinds.set(at, (kinds.get(at) ?? new Set()).add(kind));
      }
      // What begins and ends at one version is ambiguous there; the table above says how we read it.
      fc.pre([...kinds.values()].every(({size}) => size === 1));
      let affected = false;
      for (const each of events.toSorted((a, b) =>
        ('introduced' in a ? a.introduced : a.fixed) < ('introduced' in b ? b.introduced : b.fixed) ? -1 : 1,
      )) {
        if ('introduced' in each && installed >= each.introduced) affected = true;
        if ('fixed' in each && installed >= each.fixed) affected = false;
      }

      const ranges = readRanges([{type: 'SEMVER', events}], reader());

      expect(ranges.some((range) => isWithin(installed, range, schemes.semver))).toBe(affected);
    }),
  );
});
