import fc from 'fast-check';
import {expect, test} from 'vitest';

import {type FakeEntry, fakeSystem} from '../posture/formats/fake.ts';
import {parseReported, reported, reportedIn} from './reported.ts';

const never = new AbortController().signal;
const ONE = {
  time: '2026-11-22T10:00:00Z',
  source: 'edr',
  rule: 'Web shell',
  severity: 'critical',
  path: '/srv/www/x.php',
  package: 'apache2',
  cve: 'CVE-2026-1234',
  process: 'apache2',
  title: 'A web shell was written',
};
const READ = {
  id: expect.stringMatching(/^edr:[0-9a-f]{16}$/),
  at: '2026-11-22T10:00:00.000Z',
  source: 'edr',
  rule: 'Web shell',
  severity: 'critical',
  state: 'open',
  count: 1,
  path: '/srv/www/x.php',
  package: 'apache2',
  cves: ['CVE-2026-1234'],
  process: 'apache2',
  title: 'A web shell was written',
};

test.for([
  ['one object', JSON.stringify(ONE, undefined, 2)],
  ['a list', JSON.stringify([ONE])],
  ['lines', `${JSON.stringify(ONE)}\n\n`],
  ['a list of CVEs', JSON.stringify({...ONE, cve: [ONE.cve]})],
] as const)('%s', ([, text]) => {
  expect(parseReported(text)).toEqual({found: [READ], skipped: 0});
});

test('the least that is needed, and that something is over', () => {
  const over = {
    time: '2026-11-22T11:00:00+01:00',
    source: 'edr',
    rule: 'r',
    id: 'falco:1',
    state: 'resolved',
  };
  expect(parseReported(JSON.stringify(over)).found).toEqual([
    {
      id: 'falco:1',
      at: '2026-11-22T10:00:00.000Z',
      source: 'edr',
      rule: 'r',
      severity: 'unknown',
      state: 'resolved',
      count: 1,
    },
  ]);
});

test.for([
  ['no object', '[1, null, "x"]', 3],
  [
    'a path that is none',
    '{"time": "2026-11-22T10:00:00Z", "source": "edr", "rule": "r", "path": "../x"}',
    0,
  ],
  ['no time', '{"source": "edr", "rule": "r"}', 1],
  ['a time without a zone', '{"time": "2026-11-22T10:00:00", "source": "edr", "rule": "r"}', 1],
  ['a control character', '{"time": "2026-11-22T10:00:00Z", "source": "edr", "rule": "a\\u001b[2J"}', 1],
  ['a half-written line', '{"time":\n{"time', 2],
] as const)('%s is left out and counted', ([, text, skipped]) => {
  const read = parseReported(text);
  expect(read.skipped).toBe(skipped);
  for (const {path} of read.found) expect(path).toBeUndefined();
});

/** `Get-MpThreatDetection | ConvertTo-Json` of Windows PowerShell 5. */
const DEFENDER = {
  DetectionID: '{6D0E1F3C-0000-0000-0000-000000000000}',
  ThreatID: 2147519003,
  ProcessName: 'C:\\Windows\\explorer.exe',
  Resources: ['containerfile:_C:\\a.zip', 'file:_C:\\Users\\ann\\x.com'],
  InitialDetectionTime: '/Date(1795341600000)/',
  LastThreatStatusChangeTime: '/Date(1795341660000)/',
  ThreatStatusID: 1,
};

test.for([
  [1, 'open'],
  [3, 'resolved'],
  [5, 'open'],
  [103, 'open'],
] as const)('Defender’s status %d is %s', ([status, state]) => {
  const text = JSON.stringify({...DEFENDER, ThreatStatusID: status});
  expect(parseReported(text).found).toEqual([
    {
      id: expect.stringMatching(/^defender:/),
      at: new Date(1_795_341_660_000).toISOString(),
      source: 'defender',
      rule: 'Threat 2147519003',
      severity: 'high',
      state,
      count: 1,
      path: 'C:\\Users\\ann\\x.com',
      process: 'C:\\Windows\\explorer.exe',
    },
  ]);
});

const FOLDER = '/var/lib/plimsoll/detections';

async function told(files: Readonly<Record<string, FakeEntry>>): Promise<[number | undefined, unknown]> {
  const collected = await reported.collect(fakeSystem(files), never);
  return [collected?.detections?.length, collected?.notes];
}

test.for([
  ['of root', {uid: 0}, [1, undefined]],
  ['of the one who runs this', {uid: 1000}, [1, undefined]],
  ['of somebody else', {uid: 1001}, [0, [`${FOLDER}/a.json: belongs to somebody else`]]],
  ['that others may write to', {mode: 0o664}, [0, [`${FOLDER}/a.json: others may write to it`]]],
  ['that is a pipe', {kind: 'other'}, [0, [`${FOLDER}/a.json: no file`]]],
] as const)('a file %s', async ([, stat, expected]) => {
  const text = JSON.stringify(ONE);
  const system = {
    ...fakeSystem({[`${FOLDER}/a.json`]: {text, stat}}),
    readBytes: async () => Buffer.from(text),
  };
  const collected = await reported.collect(system, never);
  expect([collected?.detections?.length, collected?.notes]).toEqual(expected);
});

test('the byte order mark that Windows PowerShell writes is none of the text', async () => {
  expect(await told({[`${FOLDER}/a.json`]: `\u{FEFF}${JSON.stringify(ONE)}`})).toEqual([1, undefined]);
});

test('a folder of somebody else is not looked into', async () => {
  expect(await told({[FOLDER]: {stat: {uid: 1001}}, [`${FOLDER}/a.json`]: JSON.stringify(ONE)})).toEqual([
    0,
    [`${FOLDER}: belongs to somebody else`],
  ]);
});

test('other names and files too large are not read; without a folder there is nothing to say', async () => {
  expect(await told({[`${FOLDER}/a.txt`]: JSON.stringify(ONE)})).toEqual([0, undefined]);
  expect(await told({[`${FOLDER}/a.json`]: ' '.repeat(1024 * 1024 + 1)})).toEqual([
    0,
    [`${FOLDER}/a.json: larger than 1048576 bytes`],
  ]);
  expect(await told({})).toEqual([undefined, undefined]);
});

test('several folders are watched as one collector, the same one once', () => {
  const {id, watches} = reportedIn(['/a', '/b', '/a']);
  expect([id, watches.map(({folder}) => folder)]).toEqual(['reported', ['/a', '/b']]);
});

const STATE = '/var/lib/plimsoll';
const REFUSED = {refused: 'EACCES', hidden: true} as const;

test.for([
  [
    'a person’s companion: what the device’s keeps to itself is not theirs',
    1000,
    {uid: 998, mode: 0o40700},
    undefined,
  ],
  ['the same where root keeps it', 1000, {uid: 0, mode: 0o40700}, undefined],
  ['a folder closed by itself', 1000, {uid: 998, mode: 0o40755}, [`${FOLDER}: EACCES`]],
  ['its own state', 998, {uid: 998, mode: 0o40700}, [`${FOLDER}: EACCES`]],
  ['root, whom nothing is closed to', 0, {uid: 998, mode: 0o40700}, [`${FOLDER}: EACCES`]],
] as const)('refused to %s', async ([, uid, stat, notes]) => {
  const system = fakeSystem({[STATE]: {stat}, [FOLDER]: REFUSED}, {uid});

  expect((await reported.collect(system, never))?.notes).toEqual(notes);
  expect((await reported.collect(system, never)) === undefined).toBe(notes === undefined);
});

test('a person’s own folder is told even so', async () => {
  const files = {
    [STATE]: {stat: {uid: 998, mode: 0o40700}},
    [FOLDER]: REFUSED,
    '/home/ann/detections/a.json': JSON.stringify(ONE),
  };
  const own = reportedIn([FOLDER, '/home/ann/detections']);

  const collected = await own.collect(fakeSystem(files), never);

  expect([collected?.detections?.length, collected?.notes]).toEqual([1, undefined]);
});

test('any text is read without a throw', () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => void parseReported(text)));
  const part = fc.record({time: fc.string(), source: fc.string(), rule: fc.string(), cve: fc.anything()});
  fc.assert(fc.property(part, (value) => void parseReported(JSON.stringify(value))));
  expect(parseReported('['.repeat(1_000_000)).found).toEqual([]);
  expect(parseReported(`{"__proto__": ${JSON.stringify(ONE)}}`).found).toEqual([]);
});
