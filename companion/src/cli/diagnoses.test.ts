import {expect, test} from 'vitest';

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
