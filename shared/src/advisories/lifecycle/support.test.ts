import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {isoDay} from '../day.ts';
import type {LifecycleReading} from '../reading.ts';
import {supportOf} from './support.ts';

// Real lines; what counts here are the rules, not the days.
const LINES: readonly LifecycleReading[] = [
  {slug: 'python', cycle: '3.1', ends: '2012-04-09'},
  {slug: 'python', cycle: '3.8', ends: '2024-10-07', latest: '3.8.20'},
  {slug: 'python', cycle: '3.10', ends: '2026-10-31', latest: '3.10.20'},
  {slug: 'nodejs', cycle: '18', ends: '2025-04-30', latest: '18.20.8'},
  {slug: 'nodejs', cycle: '24', ends: '2028-04-30'},
  {slug: 'debian', cycle: '7', ends: '2018-05-31', regular: '2016-04-25', extended: '2020-06-30'},
  {slug: 'debian', cycle: '10', ends: '2024-06-30', regular: '2022-09-10', extended: '2029-06-30'},
  {slug: 'debian', cycle: '11', ends: '2026-08-31', regular: '2024-08-14', extended: '2031-06-30'},
  {slug: 'debian', cycle: '12', ends: '2028-06-30', regular: '2026-07-11', extended: '2033-06-30'},
  {slug: 'ubuntu', cycle: '18.04', ends: '2023-05-31', extended: '2028-04-26'},
  {slug: 'ubuntu', cycle: '22.04', ends: '2027-06-01', extended: '2032-04-21'},
  {slug: 'openssl', cycle: '1.1.1', ends: '2023-09-11'},
  {slug: 'openssl', cycle: '3.0', ends: '2026-09-07'},
  {slug: 'dotnet', cycle: '6', ends: '2024-11-12', latest: '6.0.36'},
  {slug: 'dotnet', cycle: '8.0', ends: '2026-11-10'},
  {slug: 'firefox', cycle: '140', ends: '2026-10-13'},
  {slug: 'firefox', cycle: '154', ends: false, latest: '154.0'},
  {slug: 'firefox', cycle: '14', ends: true},
  {slug: 'oracle-jdk', cycle: '8', ends: '2022-03-31', extended: '2030-12-31'},
  {slug: 'windows', cycle: '10-22h2', ends: '2025-10-14', latest: '10.0.19045'},
  {slug: 'windows', cycle: '11-24h2-e', ends: '2027-10-12', latest: '10.0.26100'},
  {slug: 'windows', cycle: '11-24h2-w', ends: '2026-10-13', latest: '10.0.26100'},
];

test.for([
  ['python', '3.8.10', '2024-10-07', 'ending', '3.8'],
  ['python', '3.8.10', '2024-10-08', 'ended', '3.8'],
  ['python', '3.8', '2024-04-06', 'supported', '3.8'],
  ['python', '3.8.0rc1', '2024-04-07', 'ending', '3.8'],
  ['python', '3.10.6', '2026-04-29', 'supported', '3.10'],
  ['python', '3.10.6', '2026-04-30', 'supported', '3.10'],
  ['python', '3.10.6', '2026-05-01', 'ending', '3.10'],
  ['python', '3.11.2', '2026-05-01', 'unknown', undefined],
  ['python', '3', '2026-05-01', 'unknown', undefined],
  ['nodejs', '18.19.0', '2025-04-30', 'ending', '18'],
  ['nodejs', '18.19.0', '2026-11-25', 'ended', '18'],
  ['nodejs', '24.1.0', '2026-11-25', 'supported', '24'],
  ['debian', '7.9', '2026-11-25', 'ended', '7'],
  ['debian', '10', '2026-11-25', 'ended', '10'],
  ['debian', '11', '2026-08-31', 'ending', '11'],
  ['debian', '11.11', '2026-09-01', 'ended', '11'],
  ['debian', '12', '2026-11-25', 'supported', '12'],
  ['debian', '13', '2026-11-25', 'unknown', undefined],
  ['ubuntu', '18.04', '2026-11-25', 'ended', '18.04'],
  ['ubuntu', '22.04', '2026-11-25', 'supported', '22.04'],
  ['ubuntu', '22.04', '2026-12-01', 'ending', '22.04'],
  ['openssl', '1.1.1w', '2026-11-25', 'ended', '1.1.1'],
  ['openssl', '3.0.11', '2026-09-07', 'ending', '3.0'],
  ['dotnet', '6.0.36', '2026-11-25', 'ended', '6'],
  ['dotnet', '8.0.423', '2026-11-10', 'ending', '8.0'],
  ['dotnet', '60.0', '2026-11-10', 'unknown', undefined],
  ['firefox', '140.14.0', '2026-09-01', 'ending', '140'],
  ['firefox', '154.0', '2026-09-01', 'supported', '154'],
  ['firefox', '14.0.1', '2026-09-01', 'ended', '14'],
  ['oracle-jdk', '8u391', '2026-09-01', 'ended', '8'],
  ['windows', '11-24H2-E', '2026-11-25', 'supported', '11-24h2-e'],
  ['windows', '11-24h2-w', '2026-11-25', 'ended', '11-24h2-w'],
  ['windows', '10.0.19045', '2026-11-25', 'unknown', undefined],
  ['vlc', '3.0.20', '2026-11-25', 'unknown', undefined],
  ['python', '3.8.10', 'today', 'unknown', '3.8'],
] as const)('%s %s on %s is %s', ([slug, version, at, state, cycle]) => {
  const {state: found, cycle: line} = supportOf(version, slug, LINES, at);

  expect({found, line}).toEqual({found: state, line: cycle});
});

test('tells all it knows of the line, the first of two', () => {
  const lines: readonly LifecycleReading[] = [
    {slug: 'ubuntu', cycle: '22.04', ends: '2027-06-01', extended: '2032-04-21', latest: '22.04.5'},
    {slug: 'ubuntu', cycle: '22.04', ends: true},
    {slug: 'ubuntu', cycle: '22', ends: true},
  ];

  expect(supportOf('22.04.3', 'ubuntu', lines, '2026-11-25')).toEqual({
    state: 'supported',
    cycle: '22.04',
    ends: '2027-06-01',
    extended: '2032-04-21',
    latest: '22.04.5',
  });
  expect(supportOf('22.10', 'ubuntu', lines, '2026-11-25')).toEqual({state: 'ended', cycle: '22'});
  expect(supportOf('1', 'x', [], '2026-11-25')).toEqual({state: 'unknown'});
});

test.for([
  {at: '2026-08-31', last: '2027-02-28', after: '2027-03-01'},
  {at: '2027-08-31', last: '2028-02-29', after: '2028-03-01'},
  {at: '2026-06-30', last: '2026-12-30', after: '2026-12-31'},
  {at: '2026-07-31', last: '2027-01-31', after: '2027-02-01'},
  {at: '2026-12-15', last: '2027-06-15', after: '2027-06-16'},
])('six months from $at are until $last', ({at, last, after}) => {
  const states = [last, after].map((ends) => supportOf('1', 'x', [{slug: 'x', cycle: '1', ends}], at).state);

  expect(states).toEqual(['ending', 'supported']);
});

test('as days go by, support only ever ends', () => {
  const order = ['supported', 'ending', 'ended'];
  const day = fc.integer({min: 15_000, max: 30_000});
  fc.assert(
    fc.property(day, day, fc.nat(400), (end, from, days) => {
      const lines: readonly LifecycleReading[] = [{slug: 'x', cycle: '1', ends: isoDay(end)}];
      const places = [from, from + days].map((at) =>
        order.indexOf(supportOf('1.2', 'x', lines, isoDay(at)).state),
      );
      expect(places[0]).toBeGreaterThanOrEqual(0);
      expect(places[1]).toBeGreaterThanOrEqual(places[0] ?? 0);
    }),
  );
});

test('whatever comes, it answers', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (version, cycle, at) => {
      const lines: readonly LifecycleReading[] = [{slug: 'x', cycle, ends: at}];
      expect(typeof supportOf(version, 'x', lines, at).state).toBe('string');
    }),
  );
});
