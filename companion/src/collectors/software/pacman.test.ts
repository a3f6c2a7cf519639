import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {Software} from '@plimsoll/shared/inventory';
import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {createHarvest} from './harvest.ts';
import {pacman, parseDesc} from './pacman.ts';

const never = new AbortController().signal;
const FOLDER = '/var/lib/pacman/local';

/** As pacman 6.0.2 on Debian 12 wrote it for a package made there, unsigned. */
const CAPTURED = readFileSync(
  fileURLToPath(new URL('fixtures/debian12-pacman6.0.2-gawk.desc', import.meta.url)),
  'utf8',
);

const GAWK = {
  id: 'alpm:gawk:x86_64',
  type: 'alpm',
  name: 'gawk',
  version: '5.3.1-1',
  arch: 'x86_64',
  source: {name: 'gawk', version: '5.3.1-1'},
  origin: 'other-vendor',
  vendor: 'Somebody',
} as const;

test('packages of the database; the one being installed has no description yet', async () => {
  const system = fakeSystem({
    [`${FOLDER}/ALPM_DB_VERSION`]: '9\n',
    [`${FOLDER}/gawk-5.3.1-1/desc`]: CAPTURED,
    [`${FOLDER}/gawk-5.3.1-1/files`]: '%FILES%\nusr/\n',
    [`${FOLDER}/half-1-1/files`]: '',
  });

  expect(await pacman.collect(system, never)).toEqual({
    software: [{...GAWK, state: 'installed', running: 'unknown'}],
    notes: ['entries without a usable name or version left out: 1'],
  });
});

function desc(packager: string, validation: string): string {
  return `%NAME%\nlibarchive\n\n%VERSION%\n1:3.7-2\n\n%BASE%\narchive\n\n%ARCH%\nx86_64\n\n%PACKAGER%\n${packager}\n\n%VALIDATION%\n${validation}\n`;
}

test.for([
  ['Somebody <somebody@archlinux.org>', 'pgp', 'distribution', undefined],
  ['Somebody <somebody@archlinux.org>', 'sha256\npgp', 'distribution', undefined],
  ['Somebody <somebody@archlinux.org>', 'none', 'other-vendor', 'Somebody'],
  ['Chaotic <team@example.org>', 'pgp', 'unknown', undefined],
  ['Unknown Packager', 'none', 'other-vendor', undefined],
  ['', 'none', 'unknown', undefined],
] as const)('by %j, %j, a package is %s', ([packager, validation, origin, vendor]) => {
  const found = parseDesc(desc(packager, validation));
  expect([found.origin, found.vendor]).toEqual([origin, vendor]);
});

test('epoch and base are kept, words that only look like keys are values', () => {
  expect(parseDesc(`%DESC%\n%\n%%\n%OTHER%\n\n${desc('x <x@archlinux.org>', 'pgp')}`)).toMatchObject({
    name: 'libarchive',
    version: '1:3.7-2',
    source: {name: 'archive', version: '1:3.7-2'},
  });
});

test.for(['%DESC%\n%NAME%\n\n', '%LICENSE%\n%VERSION%\n0.1\n%PACKAGER%\nx <x@archlinux.org>\n\n'])(
  'what a packager writes is no key, even where it is the name of one: %j',
  (words) => {
    const plain = desc('Unknown Packager', 'none');

    expect(parseDesc(`${plain}\n${words}`)).toEqual(parseDesc(plain));
    expect(parseDesc(words + plain)).toEqual(parseDesc(plain));
  },
);

test('is absent where there is no pacman; an empty database is no failure; a closed one is', async () => {
  expect(await pacman.collect(fakeSystem({}), never)).toBeUndefined();
  expect(await pacman.collect(fakeSystem({[`${FOLDER}/ALPM_DB_VERSION`]: '9\n'}), never)).toEqual({
    software: [],
  });
  await expect(pacman.collect(fakeSystem({[FOLDER]: {refused: 'EACCES'}}), never)).rejects.toMatchObject({
    code: 'EACCES',
  });
});

test('takes any text', () => {
  const lines = fc.array(
    fc.constantFrom('', '%NAME%', '%VERSION%', 'a', '1', '%', '%%', '__proto__', '\u{202E}'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        lines.map((all) => all.join('\n')),
      ),
      (text) => {
        const harvest = createHarvest();
        harvest.add(parseDesc(text));
        expect(v.is(v.array(Software), harvest.result()?.software)).toBe(true);
      },
    ),
  );
});
