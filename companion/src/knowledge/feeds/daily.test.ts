import {gzipSync} from 'node:zlib';

import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {readAs} from '../../../../test/corpus/read-feed.ts';
import {memoryFile} from '../file.ts';
import {createHarvest} from '../harvest.ts';
import {readEpss} from './epss.ts';
import {kev} from './kev.ts';

const rows = 'CVE-2020-5902,0.65117,0.99\nCVE-2018-19571,7e-05,0.1\n';

test.for([
  {
    given: 'today',
    text: `#model_version:v2026.06.15,score_date:2026-09-29T12:00:22Z\ncve,epss,percentile\n${rows}`,
    date: '2026-09-29',
  },
  {
    given: '2022',
    text: `#model_version:v2022.01.01,score_date:2022-02-04T00:00:00+0000\ncve,epss,percentile\n${rows}`,
    date: '2022-02-04',
  },
  {given: '2021', text: `cve,epss,percentile\r\n${rows.replaceAll('\n', '\r\n')}`, date: undefined},
  {given: 'April 2021', text: 'cve,epss\nCVE-2020-5902,0.65117\nCVE-2018-19571,7e-05', date: undefined},
])('reads EPSS as of $given, packed or not', async ({text, date}) => {
  const value = {
    date,
    scores: new Map([
      ['CVE-2020-5902', 0.65117],
      ['CVE-2018-19571', 0.00007],
    ]),
    records: 2,
    skipped: 0,
  };

  expect(await readEpss(memoryFile(Buffer.from(text)), {wanted: () => true})).toEqual({ok: true, value});
  expect(await readEpss(memoryFile(gzipSync(text)), {wanted: () => true})).toEqual({ok: true, value});
});

test('keeps the scores that are wanted, and counts lines that are none', async () => {
  const text = `cve,epss\n${rows}nonsense\nCVE-2020-1,0.5\nCVE-2020-1000,1.5\nCVE-2020-1001,-1\n\n`;

  expect(await readEpss(memoryFile(Buffer.from(text)), {wanted: (cve) => cve === 'CVE-2018-19571'})).toEqual({
    ok: true,
    value: {date: undefined, scores: new Map([['CVE-2018-19571', 0.00007]]), records: 2, skipped: 4},
  });
});

test.for([
  {
    given: 'a page',
    bytes: Buffer.from('<html>Sorry</html>'),
    why: 'not an EPSS table: its first line is missing',
  },
  {given: 'nothing', bytes: Buffer.from(''), why: 'not an EPSS table: its first line is missing'},
  {given: 'only a head', bytes: Buffer.from('cve,epss\n'), why: 'it has no scores'},
  {
    given: 'a cut archive',
    bytes: gzipSync(`cve,epss\n${rows}`).subarray(0, -9),
    why: 'unexpected end of file',
  },
  {given: 'a line without end', bytes: Buffer.alloc(5000, 97), why: 'not a table: a line has no end'},
  {
    given: 'a bomb',
    bytes: gzipSync(Buffer.alloc(3_000_000, 10)),
    why: 'it unpacks to more than 1000000 bytes',
  },
])('EPSS that is $given: $why', async ({bytes, why}) => {
  expect(await readEpss(memoryFile(bytes), {wanted: () => true, maxBytes: 1_000_000})).toEqual({
    ok: false,
    why,
  });
});

test('whatever comes for EPSS, it answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({maxLength: 300}), fc.boolean(), async (bytes, packed) => {
      const table = Buffer.concat([Buffer.from('cve,epss\nCVE-2020-5902,0.5\n'), bytes]);
      const file = memoryFile(packed ? gzipSync(table) : table);
      const reading = await readEpss(file, {wanted: () => true});
      expect(reading.ok && reading.value.scores.get('CVE-2020-5902')).toBe(0.5);
      expect(typeof (await readEpss(memoryFile(bytes), {wanted: () => true})).ok).toBe('boolean');
    }),
    {numRuns: 200},
  );
});

const PATH = 'kev/known_exploited_vulnerabilities.json';
const catalogue = {vulnerabilities: [{cveID: 'CVE-2025-1234', dateAdded: '2025-03-01'}]};

test('reads KEV', async () => {
  const harvest = createHarvest([]);

  expect(await readAs(kev, PATH, {bytes: Buffer.from(JSON.stringify(catalogue)), harvest})).toEqual({
    ok: true,
    value: {records: 1, skipped: 0},
  });
  expect([...(harvest.daily().kev ?? [])]).toEqual([
    ['CVE-2025-1234', {added: '2025-03-01', ransomware: false}],
  ]);
});

test.for([
  {given: 'a page', text: '<html>', why: 'not JSON'},
  {given: 'cut', text: JSON.stringify(catalogue).slice(0, -1), why: 'not JSON'},
  {given: 'a list', text: '[]', why: 'not a catalogue of known exploited vulnerabilities, or cut short'},
  {given: 'empty', text: '{"vulnerabilities": []}', why: 'it has no entries'},
  {given: 'one entry shorter', text: JSON.stringify(catalogue), why: 'it has 1 entries where it had 2'},
])('KEV that is $given: $why', async ({text, why}) => {
  expect(await readAs(kev, PATH, {bytes: Buffer.from(text), heldRecords: 2})).toEqual({ok: false, why});
});

test('whatever comes for KEV, it answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.string(), async (json, text) => {
      const ways = [json, text, `{"vulnerabilities": [${json}]}`];
      const readings = await Promise.all(ways.map((way) => readAs(kev, PATH, {bytes: Buffer.from(way)})));
      expect(readings.map(({ok}) => ok)).toEqual([false, false, false]);
    }),
    {numRuns: 200},
  );
});
