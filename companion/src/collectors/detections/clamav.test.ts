import type {Detection} from '@plimsoll/shared/inventory';
import fc from 'fast-check';
import {expect, test} from 'vitest';

import type {HelperFact, HelperReply} from '../../system/helper-answer.ts';

import {fakeSystem} from '../posture/formats/fake.ts';
import {clamav, parseClamav} from './clamav.ts';

const never = new AbortController().signal;
/** As clamscan 1.4.6 writes it; the second hit has no summary yet. */
const LOG = `
-------------------------------------------------------------------------------

/opt/tool/bin/x: Own.Eicar.Test.UNOFFICIAL FOUND
/opt/a: b/y: PUA.Win.Tool-1 FOUND
/opt/tool/fine: OK

----------- SCAN SUMMARY -----------
Known viruses: 1
Infected files: 2
Start Date: 2026:11:22 10:55:11
End Date:   2026:11:22 10:55:12
/home/ann/z: Heuristics.Phishing(0123abcd:68) FOUND
relative/w: Win.Test.EICAR_HDB-1 FOUND
`;
const LATER = new Date(2026, 10, 23, 9, 0, 0).getTime();

function local(day: number, hour: number, minute: number, second: number): string {
  return new Date(2026, 10, day, hour, minute, second).toISOString();
}

test('a hit has the time of its scan’s end, or of the log’s last change', () => {
  const {found, skipped} = parseClamav(LOG.split('\n'), LATER);
  expect(found.map(({rule, path, severity, at}) => [rule, path, severity, at])).toEqual([
    ['Own.Eicar.Test.UNOFFICIAL', '/opt/tool/bin/x', 'high', local(22, 10, 55, 12)],
    ['PUA.Win.Tool-1', '/opt/a: b/y', 'low', local(22, 10, 55, 12)],
    ['Heuristics.Phishing', '/home/ann/z', 'medium', local(23, 9, 0, 0)],
    ['Win.Test.EICAR_HDB-1', undefined, 'high', local(23, 9, 0, 0)],
  ]);
  expect(skipped).toBe(0);
});

test('the daemon’s lines have a time of their own', () => {
  const line = 'Sun Nov  8 03:04:05 2026 -> /srv/up/x: Win.Test.EICAR_HDB-1 FOUND';
  expect(parseClamav([line], LATER).found.map(({at, path}) => [at, path])).toEqual([
    [local(8, 3, 4, 5), '/srv/up/x'],
  ]);
});

test('an impossible time is counted', () => {
  expect(parseClamav(['Sun Foo  8 03:04:05 2026 -> /x: Y FOUND'], LATER)).toEqual({found: [], skipped: 1});
});

const DEVICE = {
  '/var/log/clamav/scan.log': {text: LOG, stat: {modifiedMs: LATER}},
  '/var/log/clamav/freshclam.log': {refused: 'EACCES'},
  '/var/lib/dpkg/info/tool.list': '/opt/tool/bin/x\n',
  '/opt/tool/bin/x': 'x',
  '/home/ann/z': {refused: 'EACCES', hidden: true},
} as const;

test('a file that is there, or cannot be looked at, is open; one that is gone is dealt with; a package’s is its', async () => {
  const collected = await clamav.collect(fakeSystem(DEVICE), never);
  const states = collected?.detections?.map(({rule, state, package: owner}) => `${rule} ${state} ${owner}`);
  expect(states?.toSorted()).toEqual([
    'Heuristics.Phishing open undefined',
    'Own.Eicar.Test.UNOFFICIAL open tool',
    'PUA.Win.Tool-1 resolved undefined',
    'Win.Test.EICAR_HDB-1 open undefined',
  ]);
  expect(collected?.notes).toEqual(['/var/log/clamav/freshclam.log: EACCES (needs administrator)']);
});

test('what everybody could have written is not believed, and without a log there is nothing to say', async () => {
  const open = fakeSystem({'/var/log/clamav/a.log': {text: LOG, stat: {mode: 0o666}}});
  expect(await clamav.collect(open, never)).toEqual({
    detections: [],
    notes: ['/var/log/clamav/a.log: everybody may write to it'],
  });
  expect(await clamav.collect(fakeSystem({}), never)).toBeUndefined();
});

test('of a huge log the end is read, and a million characters cost nothing much', async () => {
  const noise = '/tmp/x: OK\n'.repeat(150_000);
  const system = fakeSystem(
    {'/var/log/clamav/a.log': `/old: Lost FOUND\n${noise}/opt/x: Kept FOUND\n`, '/opt/x': ''},
    {
      stat: async () => ({kind: 'file', size: 1, mode: 0o644, uid: 0, modifiedMs: LATER, fingerprint: ''}),
    },
  );
  expect((await clamav.collect(system, never))?.detections?.map(({rule}) => rule)).toEqual(['Kept']);
  const hostile = [`${': '.repeat(500_000)} FOUND`, `/x: ${'a:'.repeat(3000)} FOUND`];
  expect(parseClamav(hostile, LATER).found).toEqual([]);
});

test('any line is read without a throw, and a hit ends as one', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: 'binary'})), (lines) => {
      const {found, skipped} = parseClamav(lines, LATER);
      expect(found.length + skipped).toBeLessThanOrEqual(
        lines.filter((line) => line.endsWith(' FOUND')).length,
      );
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (path, rule) => {
      const {found} = parseClamav([`${path}: ${rule} FOUND`], LATER);
      expect(found.length).toBeLessThanOrEqual(1);
    }),
  );
});

const HELD: Detection = {
  id: 'clamav:0123456789abcdef',
  at: '2026-11-22T09:00:00.000Z',
  source: 'clamav',
  rule: 'Win.Test.EICAR_HDB-1',
  severity: 'high',
  state: 'open',
  count: 2,
  path: '/opt/tool/bin/x',
};

test('a log that is closed is told by the root helper, and its files are looked at here', async () => {
  const asked: string[] = [];
  async function helper(fact: HelperFact): Promise<HelperReply> {
    asked.push(fact);
    return {ok: true, value: {detections: [HELD, {...HELD, id: 'clamav:1', path: '/opt/gone'}]}};
  }
  const system = fakeSystem(
    {
      '/var/log/clamav/clamav.log': {refused: 'EACCES'},
      '/var/lib/dpkg/info/tool.list': '/opt/tool/bin/x\n',
      '/opt/tool/bin/x': '',
    },
    {helper},
  );

  expect(await clamav.collect(system, never)).toEqual({
    detections: [
      {...HELD, package: 'tool'},
      {...HELD, id: 'clamav:1', path: '/opt/gone', state: 'resolved'},
    ],
  });
  expect(asked).toEqual(['clamav-log']);
});

test.for([
  ['no helper', {helper: async (): Promise<HelperReply> => ({ok: false, why: 'absent'})}],
  ['a helper of an older version', {helper: async (): Promise<HelperReply> => ({ok: true, value: {}})}],
  ['root', {uid: 0}],
] as const)('%s: what is closed is said', async ([, over]) => {
  const system = fakeSystem({'/var/log/clamav/clamav.log': {refused: 'EACCES'}}, over);

  expect(await clamav.collect(system, never)).toEqual({
    detections: [],
    notes: ['/var/log/clamav/clamav.log: EACCES (needs administrator)'],
  });
});
