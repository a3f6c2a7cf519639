import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {readEndOfLife, readEndOfLifeAll} from './end-of-life.ts';

const v1 = {
  name: '3.8',
  codename: null,
  label: '3.8',
  releaseDate: '2019-10-14',
  isLts: false,
  ltsFrom: null,
  isEoas: true,
  eoasFrom: '2021-05-03',
  isEol: true,
  eolFrom: '2024-10-07',
  isMaintained: false,
  latest: {name: '3.8.20', date: '2024-09-06', link: null},
  custom: null,
};
const reading = {slug: 'python', cycle: '3.8', ends: '2024-10-07', latest: '3.8.20', released: '2019-10-14'};

test.for([
  {
    shape: 'API v1',
    json: {schema_version: '1.2.0', result: {name: 'python', releases: [v1]}},
    readings: [reading],
  },
  {
    shape: 'the older API',
    json: [
      {
        cycle: '3.8',
        releaseDate: '2019-10-14',
        eol: '2024-10-07',
        latest: '3.8.20',
        latestReleaseDate: '2024-09-06',
        lts: false,
      },
    ],
    readings: [reading],
  },
  {
    shape: 'release-data',
    json: {
      releases: {3.8: {name: '3.8', releaseDate: '2019-10-14', eol: '2024-10-07'}, 3.9: {name: '3.9'}},
      versions: {},
    },
    readings: [{...reading, latest: undefined}],
  },
  {
    shape: 'release-data without releases',
    json: {releases: {}, versions: {'1.0': {name: '1.0'}}},
    readings: [],
  },
])('reads $shape', ({json, readings}) => {
  expect(readEndOfLife('python', json)).toEqual({readings, skipped: 0});
});

test.for([
  {given: 'an end', change: {eolFrom: '2030-01-01', isEol: false}, ends: '2030-01-01'},
  {given: 'an end nobody dates', change: {eolFrom: null, isEol: true}, ends: true},
  {given: 'no end', change: {eolFrom: null, isEol: false}, ends: false},
])('API v1 with $given ends $ends', ({change, ends}) => {
  expect(readEndOfLife('python', {result: {releases: [{...v1, ...change}]}}).readings).toEqual([
    {...reading, ends},
  ]);
});

test.for([
  {eol: '2030-01-01', extendedSupport: '2032-01-01', ends: '2030-01-01', extended: '2032-01-01'},
  {eol: true, extendedSupport: false, ends: true, extended: undefined},
  {eol: false, extendedSupport: true, ends: false, extended: undefined},
])('the older API with eol $eol', ({eol, extendedSupport, ends, extended}) => {
  expect(readEndOfLife('x', [{cycle: '1', eol, extendedSupport}])).toEqual({
    readings: [{slug: 'x', cycle: '1', ends, extended}],
    skipped: 0,
  });
});

test("Debian's LTS is support for everyone, Ubuntu's ESM is not", () => {
  const line = {
    name: '12',
    isEol: false,
    eolFrom: '2026-07-11',
    isEoes: false,
    eoesFrom: '2028-06-30',
    latest: null,
  };
  const json = {result: {releases: [line]}};

  expect(readEndOfLife('debian', json).readings).toEqual([
    {slug: 'debian', cycle: '12', ends: '2028-06-30', regular: '2026-07-11'},
  ]);
  expect(readEndOfLife('ubuntu', json).readings).toEqual([
    {slug: 'ubuntu', cycle: '12', ends: '2026-07-11', extended: '2028-06-30'},
  ]);
});

test('reads all products at once', () => {
  const result = [
    {name: 'python', releases: [v1, {...v1, isEol: 'yes'}]},
    {name: '../x', releases: []},
    null,
  ];

  expect(readEndOfLifeAll({schema_version: '1.2.0', total: 3, result})).toEqual({
    readings: [reading],
    skipped: 3,
  });
});

test.for([
  [{...v1, name: ''}],
  [{...v1, eolFrom: '2024-02-30'}],
  [{...v1, isEol: undefined, eol: 7}],
  [{cycle: 3.8, eol: false}],
  [{cycle: '3.8', eol: 'soon'}],
  [null],
])('leaves out and counts %j', ([line]) => {
  expect(readEndOfLife('python', [line, v1])).toEqual({readings: [reading], skipped: 1});
});

test.for([[null], ['python'], [{}], [{result: []}], [{releases: 7}]])('%j is no product', ([json]) => {
  expect(readEndOfLife('python', json)).toEqual({readings: [], skipped: 1});
  expect(readEndOfLifeAll(json).readings).toEqual([]);
});

test('whatever comes, it answers', () => {
  const change = fc.record(
    {name: fc.anything(), isEol: fc.anything(), eolFrom: fc.anything()},
    {requiredKeys: []},
  );
  const answer = fc.array(change.map((fields) => ({...v1, ...fields})));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), answer, fc.record({releases: fc.anything()})), (json) => {
      expect(readEndOfLife('x', json).skipped).toBeGreaterThanOrEqual(0);
      expect(readEndOfLifeAll({result: [{name: 'x', releases: json}]}).skipped).toBeGreaterThanOrEqual(0);
    }),
  );
});

const FEED = fileURLToPath(new URL('../../../../../shared/data/feeds/endoflife/releases/', import.meta.url));
const absent = !existsSync(FEED);

test.skipIf(absent)('reads every file of release-data (SKIPPED without ../shared/data)', () => {
  const counts = new Map<string, number>();
  for (const file of readdirSync(FEED)) {
    const slug = file.replace('.json', '');
    const {readings, skipped} = readEndOfLife(slug, JSON.parse(readFileSync(FEED + file, 'utf8')));
    expect({slug, skipped}).toEqual({slug, skipped: 0});
    counts.set(slug, readings.length);
  }

  expect(counts.get('python')).toBe(17);
  expect(counts.get('rhel')).toBe(3);
  expect(counts.get('chrome')).toBe(0);
});
