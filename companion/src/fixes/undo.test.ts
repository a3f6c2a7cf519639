import type {Snapshot} from '@plimsoll/shared/report';
import {expect, test} from 'vitest';

import {fakeSystem} from '../collectors/posture/formats/fake.ts';
import type {FixChannel} from '../services.ts';
import {consentFor} from './consent.ts';
import {createFixes} from './index.ts';
import {Journal} from './journal.ts';

const ID = 'sca-_-kernel-pointers';
const ROOT: FixChannel = {kind: 'cli', binding: 'cli:0', uid: 0};

function snapshotOf(status: 'pass' | 'fail'): Snapshot {
  const recommendation = {
    id: ID,
    kind: 'configure',
    product: 'kernel-pointers',
    packages: [],
    restart: false,
  };
  const open =
    status === 'fail' ? [{...recommendation, fix: 'sysctl-dropin', closes: ['kernel-pointers']}] : [];
  const check = {id: 'kernel-pointers', status, share: status === 'fail' ? 0 : 1, evidence: []};
  return {software: [], findings: [], checks: [check], recommendations: open} as unknown as Snapshot;
}

function memory(kept = new Map<string, unknown>()) {
  return {
    get: (key: string) => kept.get(key),
    set: (key: string, value: unknown) => void kept.set(key, value),
  };
}

/** A device whose setting really follows what is run. */
function setup(settings = memory()) {
  const started: string[][] = [];
  let status: 'pass' | 'fail' = 'fail';
  const system = fakeSystem(
    {'/proc/sys/kernel/kptr_restrict': '0\n'},
    {
      uid: 0,
      async run(program, args) {
        started.push([program, ...args]);
        status = args[1] === 'set' ? 'pass' : 'fail';
        return {outcome: 'exited', code: 0, stdout: '', stderr: '', truncated: false};
      },
    },
  );
  const engine = {current: () => snapshotOf(status), recollect: async () => snapshotOf(status)};
  return {
    fixes: createFixes({system, engine, config: {}, settings, lock: () => ({release: () => undefined})}),
    started,
  };
}

async function go(fixes: ReturnType<typeof setup>['fixes'], undo: boolean) {
  const preview = await fixes.preview(ID, ROOT, undo);
  return preview.ok ? fixes.run(ID, preview.value.token, ROOT) : preview;
}

test('a setting is shown, set, proved, taken back and proved again, once', async () => {
  const {fixes, started} = setup();
  const preview = await fixes.preview(ID, ROOT);
  expect(preview).toMatchObject({
    ok: true,
    value: {
      fix: 'sysctl-dropin',
      argv: ['node', 'fix-child', 'set', 'kernel-pointers'],
      packages: [{name: 'kernel.kptr_restrict', from: '0', to: '2'}],
      undo: `plimsoll fix --undo ${ID}`,
    },
  });
  const proved = {ok: true, value: {recommendation: ID, result: 'proved', exitCode: 0}};
  expect(await go(fixes, true)).toMatchObject({ok: false, code: 'not-found'});
  expect(await go(fixes, false)).toEqual(proved);
  expect(await go(fixes, true)).toEqual(proved);
  expect(await go(fixes, true)).toMatchObject({ok: false, code: 'not-found'});
  expect(started).toEqual([
    ['node', 'fix-child', 'set', 'kernel-pointers'],
    ['node', 'fix-child', 'unset', 'kernel-pointers'],
  ]);
});

test('the way back is known to the companion that starts next', async () => {
  const settings = memory();
  await go(setup(settings).fixes, false);
  expect(await setup(settings).fixes.preview(ID, ROOT, true)).toMatchObject({
    ok: true,
    value: {argv: ['node', 'fix-child', 'unset', 'kernel-pointers']},
  });
});

test('F4: a token for the way there is none for the way back', async () => {
  const {fixes, started} = setup();
  await go(fixes, false);
  const there = await fixes.preview(ID, ROOT);
  expect(there).toMatchObject({ok: false, code: 'not-found'});
  const back = await fixes.preview(ID, ROOT, true);
  if (!back.ok) throw new Error(back.message);
  await fixes.run(ID, back.value.token, ROOT);
  expect(await fixes.run(ID, back.value.token, ROOT)).toMatchObject({ok: false, code: 'refused'});
  expect(started).toHaveLength(2);
});

const GOOD = {
  recommendation: ID,
  fix: 'sysctl-dropin',
  back: {kind: 'check', check: 'kernel-pointers', status: 'fail', share: 0},
} as const;

test.for([
  {given: 'nothing', stored: undefined, found: undefined},
  {given: 'text', stored: 'x', found: undefined},
  {given: 'an entry that is none', stored: [{...GOOD, extra: 1}, 7], found: undefined},
  {given: 'a good one among bad ones', stored: [null, GOOD], found: GOOD},
])('a journal with $given is read as far as it can be', ({stored, found}) => {
  const settings = memory(new Map([['fixes', stored]]));
  expect(new Journal(settings).find(ID)).toEqual(found);
});

test('a journal holds the last hundred', () => {
  const kept = new Map<string, unknown>();
  const journal = new Journal(memory(kept));
  for (let i = 0; i < 120; i += 1) journal.keep({...GOOD, recommendation: `sca-_-${i}`});
  expect([kept.get('fixes')].flat()).toHaveLength(100);
  expect(journal.find('sca-_-19')).toBeUndefined();
});

test.for<{given: string; channel: FixChannel; platform: 'linux' | 'win32'; kind: string}>([
  {
    given: 'their own command line',
    channel: {kind: 'cli', binding: '', uid: 1000},
    platform: 'linux',
    kind: 'own-cli',
  },
  {
    given: 'another’s',
    channel: {kind: 'cli', binding: '', uid: 1001},
    platform: 'linux',
    kind: 'unavailable',
  },
  {given: 'a browser', channel: {kind: 'browser', binding: 'a'}, platform: 'linux', kind: 'unavailable'},
  {given: 'Windows', channel: {kind: 'cli', binding: ''}, platform: 'win32', kind: 'unavailable'},
])('what is the user’s own is agreed to at $given: $kind', async ({channel, platform, kind}) => {
  const needs = {privileged: false, forRoot: undefined};
  const consent = await consentFor(fakeSystem({}, {uid: 1000, platform}), channel, {display: true}, needs);
  expect(consent.kind).toBe(kind);
});
