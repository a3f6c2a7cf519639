import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {readDistroInfo} from './distro-info.ts';

const DEBIAN = `version,codename,series,created,release,eol,eol-lts,eol-elts
5.0,Lenny,lenny,2007-04-08,2009-02-14,2012-02-06
12,Bookworm,bookworm,2021-08-14,2023-06-10,2026-07-11,2028-06-30,2033-06-30
14,Forky,forky,2025-08-09
,Sid,sid,1993-08-16
`;
const UBUNTU = `version,codename,series,created,release,eol,eol-server,eol-esm,eol-legacy
22.04 LTS,Jammy Jellyfish,jammy,2021-10-14,2022-04-21,2027-06-01,2027-06-01,2032-04-21,2034-04-25
23.10,Mantic Minotaur,mantic,2023-04-20,2023-10-12,2024-07-11
`;

test('Debian: the end is that of LTS', () => {
  expect(readDistroInfo(DEBIAN, 'debian')).toEqual({
    readings: [
      {slug: 'debian', cycle: '5.0', ends: '2012-02-06', released: '2009-02-14'},
      {
        slug: 'debian',
        cycle: '12',
        ends: '2028-06-30',
        regular: '2026-07-11',
        extended: '2033-06-30',
        released: '2023-06-10',
      },
    ],
    skipped: 0,
  });
});

test('Ubuntu: ESM has to be asked for', () => {
  expect(readDistroInfo(UBUNTU.replaceAll('\n', '\r\n'), 'ubuntu')).toEqual({
    readings: [
      {slug: 'ubuntu', cycle: '22.04', ends: '2027-06-01', extended: '2032-04-21', released: '2022-04-21'},
      {slug: 'ubuntu', cycle: '23.10', ends: '2024-07-11', released: '2023-10-12'},
    ],
    skipped: 0,
  });
});

test.for([
  {given: 'nothing', text: '', readings: 0, skipped: 1},
  {given: 'a page', text: '<html>\n</html>', readings: 0, skipped: 1},
  {
    given: 'a day that is none',
    text: `${DEBIAN}15,Duke,duke,2027-08-01,2027-08-01,2027-02-30\n`,
    readings: 2,
    skipped: 1,
  },
  {
    given: 'a version that is none',
    text: `${DEBIAN}x,Duke,duke,2027-08-01,2027-08-01,2027-02-28\n`,
    readings: 2,
    skipped: 1,
  },
])('$given', ({text, readings, skipped}) => {
  const list = readDistroInfo(text, 'debian');

  expect({readings: list.readings.length, skipped: list.skipped}).toEqual({readings, skipped});
});

test('whatever text comes, it answers', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (text, headed) => {
      const list = readDistroInfo(headed ? `version,release,eol\n${text}` : text, 'ubuntu');
      expect(list.skipped).toBeGreaterThanOrEqual(0);
    }),
  );
});

const FEED = fileURLToPath(new URL('../../../../../shared/data/feeds/debian-tracker/', import.meta.url));
const absent = !existsSync(FEED);

test.skipIf(absent).for([
  {slug: 'debian', count: 18},
  {slug: 'ubuntu', count: 45},
] as const)('reads all of $slug.csv (SKIPPED without ../shared/data)', ({slug, count}) => {
  const {readings, skipped} = readDistroInfo(readFileSync(`${FEED}${slug}.csv`, 'utf8'), slug);

  expect({count: readings.length, skipped}).toEqual({count, skipped: 0});
});
