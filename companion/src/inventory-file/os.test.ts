import {expect, test} from 'vitest';

import {readDistro} from './distribution.ts';
import type {OsDraft} from './draft.ts';
import {readOs} from './os.ts';
import {windowsBuild} from './windows-build.ts';

test.for<[OsDraft, string, string]>([
  [{family: 'linux', id: 'debian', version: '12'}, 'debian', '12'],
  [{name: 'Debian GNU/Linux 12 (bookworm)'}, 'debian', '12'],
  [{name: 'debian', version: '12.5'}, 'debian', '12.5'],
  [{name: 'Debian GNU/Linux', version: '10 (buster)'}, 'debian', '10'],
  [{name: 'debian', version: 'bookworm'}, 'debian', '12'],
  [{name: 'debian', version: 'trixie/sid'}, 'debian', ''],
  [{name: 'Debian GNU/Linux', codename: 'trixie'}, 'debian', '13'],
  [{name: 'Ubuntu 22.04.3 LTS'}, 'ubuntu', '22.04.3'],
  [{name: 'Ubuntu', version: '22.04.3 LTS (Jammy Jellyfish)'}, 'ubuntu', '22.04.3'],
  [{name: 'Red Hat Enterprise Linux 9.4 (Plow)'}, 'rhel', '9.4'],
  [{name: 'redhat', version: '8.4'}, 'rhel', '8.4'],
  [{name: 'AlmaLinux', version: '9.3'}, 'almalinux', '9.3'],
  [{name: 'Rocky Linux', version: '9'}, 'rocky', '9'],
  [{name: 'opensuse.leap', version: '15.4'}, 'opensuse-leap', '15.4'],
  [{id: 'sles_sap', version: '15.5'}, 'sles_sap', '15.5'],
  [{name: 'SUSE Linux Enterprise Server', version: '15.5'}, 'sles', '15.5'],
  [{name: 'amazon', version: '2 (Karoo)'}, 'amzn', '2'],
  [{name: 'Alpine Linux v3.19'}, 'alpine', '3.19'],
  [{family: 'GNU/Linux', name: 'Linux Mint', version: '21.3'}, 'linuxmint', '21.3'],
  [{family: 'linux', id: 'archarm'}, 'archarm', ''],
  [{family: 'linux'}, 'unknown', ''],
])('%o is %s %s', ([draft, id, version]) => {
  const {os} = readOs(draft, undefined);

  expect([os.family, os.id, os.version]).toEqual(['linux', id, version]);
});

test('what is missing of a Linux is said', () => {
  expect(readOs({family: 'linux'}, undefined).notes).toEqual([
    'The file does not say which distribution (os.id or os.name): the distribution’s packages stay unknown',
  ]);
  expect(readOs({id: 'ubuntu'}, undefined).notes).toEqual([
    'The file does not say its release (os.version): the distribution’s packages stay unknown',
  ]);
  expect(readOs({id: 'arch'}, undefined).notes).toEqual([]);
});

test('without a word about the system its packages may still tell the family', () => {
  expect(readOs({}, 'windows').os.family).toBe('windows');
  expect(readOs({}, undefined)).toEqual({
    os: {family: 'other', id: 'unknown', name: 'unknown', version: '', arch: 'unknown'},
    notes: ['The file does not say which operating system this is (os.family: linux, windows or macos)'],
  });
});

test.for<[OsDraft, string | undefined, string | undefined]>([
  [{version: '10.0.19045', build: '10.0.19045.4046'}, '10.0.19045', '10.0.19045.4046'],
  [{version: '10.0.19045', build: '4046'}, '10.0.19045', '10.0.19045.4046'],
  [{version: '10.0.19045.4046'}, '10.0.19045', '10.0.19045.4046'],
  [{version: '22H2', build: '19045.4046'}, '10.0.19045', '10.0.19045.4046'],
  [{version: '10.0.19045', build: '19045'}, '10.0.19045', undefined],
  [{version: '10.0.19045'}, '10.0.19045', undefined],
  [{version: '22H2', build: '19045'}, '10.0.19045', undefined],
  [{version: '6.1.7601', build: '24545'}, '6.1.7601', '6.1.7601.24545'],
  [{build: '7601.24545'}, '6.1.7601', '6.1.7601.24545'],
  [{version: '23H2'}, undefined, undefined],
  [{}, undefined, undefined],
])('Windows %o has the build %s with revision %s', ([draft, base, full]) => {
  expect(windowsBuild(draft)).toEqual({base, full});
});

test('a Windows is the name with its build, and says when the revision is missing', () => {
  expect(readOs({name: 'Windows Server 2019', version: '10.0.17763.5458'}, undefined)).toEqual({
    os: {
      family: 'windows',
      id: 'windows',
      name: 'Windows Server 2019',
      version: '10.0.17763',
      build: '10.0.17763.5458',
      arch: 'unknown',
    },
    notes: [],
  });
  expect(readOs({family: 'windows', version: '23H2', build: '22631', arch: 'x64'}, undefined)).toEqual({
    os: {family: 'windows', id: 'windows', name: 'Windows', version: '10.0.22631', arch: 'x64'},
    notes: [
      'Windows itself is not judged: its build with revision is missing (os.build, such as 10.0.19045.4046)',
    ],
  });
});

test.for<[OsDraft, string]>([
  [{family: 'macos', version: '14.6.1', build: '23G93'}, '14.6.1'],
  [{family: 'darwin', version: 'macOS 14.6.1 (23G93)'}, '14.6.1'],
  [{name: 'macOS 14.6.1'}, '14.6.1'],
  [{name: 'macOS', version: '26.3.1 (a)'}, '26.3.1 (a)'],
  [{name: 'Mac OS X', version: '10.15.7'}, '10.15.7'],
  [{name: 'Mac OS X 10.6.8'}, '10.6.8'],
  [{name: 'macOS', version: '23G93'}, ''],
  [{name: 'Darwin', version: '23.6.0'}, ''],
])('macOS %o has the version %s', ([draft, version]) => {
  const {os, notes} = readOs(draft, undefined);

  expect([os.family, os.version]).toEqual(['macos', version]);
  expect(notes).toHaveLength(version === '' ? 1 : 0);
});

test.for<[string, OsDraft | undefined]>([
  ['debian-12.5', {family: 'linux', id: 'debian', version: '12.5'}],
  ['opensuse-leap-15.5', {family: 'linux', id: 'opensuse-leap', version: '15.5'}],
  ['redhat-8.4', {family: 'linux', id: 'rhel', version: '8.4'}],
  ['jessie', {family: 'linux', id: 'debian', version: '8'}],
  ['arch', {family: 'linux', id: 'arch', version: undefined}],
  ['%%%', undefined],
])('the qualifier distro=%s is %o', ([text, os]) => {
  expect(readDistro(text)).toEqual(os);
});
