import {expect, test} from 'vitest';

import {richSnapshot} from '../../../test/rich-snapshot.ts';
import {fakeSystem} from '../collectors/posture/formats/fake.ts';
import {createDoctor} from './diagnoses.ts';
import {cliTexts} from './texts/index.ts';

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const doctor = createDoctor({
    system: fakeSystem(files),
    lang: 'en',
    words: cliTexts('en'),
    nodeVersion: '24.0.0',
    stateProblem: () => undefined,
    running: false,
    knowledge: () => ({state: 'none', slices: [], sources: []}),
  });
  return (await doctor.examine()).map(({id, state, next}) => `${id} ${state}${next ? `: ${next}` : ''}`);
}

test.for([
  ['dpkg', '/var/lib/dpkg/status', true],
  ['rpm', '/usr/lib/sysimage/rpm/rpmdb.sqlite', true],
  ['rpm of old', '/var/lib/rpm/Packages', true],
  ['apk', '/lib/apk/db/installed', true],
  ['pacman', '/var/lib/pacman/local/ALPM_DB_VERSION', true],
  ['another', '/var/lib/xbps/pkgdb-0.38.plist', false],
] as const)('packages of %s', async ([, path, known]) => {
  const lines = await found({[path]: ''});

  expect(lines.some((line) => line.startsWith('package-manager ok'))).toBe(known);
  expect(lines.some((line) => line.startsWith('package-lists'))).toBe(path.includes('dpkg'));
});

test('what is known of weaknesses is looked at without a companion too', async () => {
  expect(await found({})).toContain('knowledge problem: plimsoll knowledge update');
});

const PORTAL = {
  origin: 'https://portal.example',
  organisation: 'Acme',
  deviceId: 'd',
  disclosure: 'score',
  lastSeq: 0,
  acknowledgedSeq: 0,
  acknowledgedAt: null,
  waiting: 0,
} as const;

test.for([
  [{...PORTAL, state: 'revoked', problem: 'the portal refused'}, 'problem'],
  [{...PORTAL, state: 'active', problem: 'no answer in time'}, 'warning'],
] as const)('whatever is not well names the next step: %j', async ([portal, level]) => {
  const rich = richSnapshot();
  const collectors = [{id: 'rpm', state: 'failed' as const, why: 'took longer than 60 s'}];
  for (const lang of ['en', 'de'] as const) {
    const doctor = createDoctor({
      system: fakeSystem({'/var/lib/dpkg/status': ''}),
      lang,
      words: cliTexts(lang),
      nodeVersion: '20.0.0',
      stateProblem: () => ({what: '/x is open to others', next: 'chmod 700 /x'}),
      running: true,
      port: () => null,
      browsers: () => 0,
      knowledge: () => ({state: 'failed', why: 'the last update failed', slices: [], sources: []}),
      portal: () => portal,
      snapshot: () => ({...rich, coverage: {...rich.coverage, collectors}}),
    });
    const bad = (await doctor.examine()).filter(({state}) => state !== 'ok');

    expect(bad.map(({id}) => id)).toEqual([
      'node',
      'state-folder',
      'port',
      'browsers',
      'package-lists',
      'knowledge',
      'portal',
      'collector-rpm',
    ]);
    expect(bad.filter(({next}) => next === undefined || next === '')).toEqual([]);
    expect(bad.find(({id}) => id === 'portal')?.state).toBe(level);
  }
});

test.for([
  [0, [], 'Runs as root: what only an administrator may read can be read.'],
  [
    0,
    ["other users' processes could not be looked at: 1 (needs administrator)"],
    'Runs as root, and was refused some of what it wanted to read all the same; plimsoll status names it.',
  ],
  [0, ['more sockets than are read: which are open to others is not known'], 'Runs as root: what only'],
  [
    1000,
    ["other users' processes could not be looked at: 1 (needs administrator)"],
    'Runs without administrator rights',
  ],
] as const)('user %d with %j: what can be read is said as it is', async ([uid, notes, said]) => {
  const rich = richSnapshot();
  const doctor = createDoctor({
    system: {...fakeSystem({}), uid},
    lang: 'en',
    words: cliTexts('en'),
    nodeVersion: '24.0.0',
    stateProblem: () => undefined,
    running: true,
    snapshot: () => ({...rich, coverage: {...rich.coverage, notes: [...notes]}}),
  });

  const told = (await doctor.examine()).filter(({id}) => id === 'permissions');
  expect(told).toEqual([{id: 'permissions', state: 'ok', what: expect.stringContaining(said)}]);
});
