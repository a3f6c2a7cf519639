import type {Software} from '@plimsoll/shared/inventory';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {aptCandidates} from './apt-candidates.ts';
import {parseRelease, releaseOf} from './archive.ts';
import {chooseCandidates} from './candidates.ts';

function archive(label: string, priority = 500, origin = 'Debian') {
  return {origin, label, suite: 'stable', codename: 'bookworm', priority};
}
const MAIN = archive('Debian');
const SECURITY = {...archive('Debian-Security'), codename: 'bookworm-security'};
const BACKPORTS = {...archive('Debian Backports', 100, 'Debian Backports'), codename: 'bookworm-backports'};
const EXPERIMENTAL = archive('Debian', 1);
const VENDOR = archive('ACME', 500, 'acme');

const ITEM: Software = {
  id: 'deb:a:amd64',
  type: 'deb',
  name: 'a',
  version: '2.0-1',
  arch: 'amd64',
  origin: 'distribution',
  state: 'installed',
  running: 'unknown',
};

function choose(carried: readonly (readonly [version: string, from: typeof MAIN])[], item = ITEM) {
  const offers = carried.map(([version, from]) => ({name: 'a', version, arch: 'amd64', archive: from}));
  return chooseCandidates([item], offers, new Set(['debian'])).candidates.map(
    ({version, security, from}) => ({
      version,
      security,
      from,
    }),
  );
}

test.for<{given: string; carried: [string, typeof MAIN][]; chosen: ReturnType<typeof choose>}>([
  {given: 'nothing', carried: [], chosen: []},
  {given: 'the same', carried: [['2.0-1', MAIN]], chosen: []},
  {given: 'an older one', carried: [['1.9-1', MAIN]], chosen: []},
  {
    given: 'a newer one',
    carried: [['2.0-2', MAIN]],
    chosen: [{version: '2.0-2', security: false, from: 'Debian bookworm'}],
  },
  {
    given: 'one in the security archive',
    carried: [
      ['2.0-1', MAIN],
      ['2.0-1+deb12u1', SECURITY],
    ],
    chosen: [{version: '2.0-1+deb12u1', security: true, from: 'Debian-Security bookworm-security'}],
  },
  {
    given: 'the same newer one in both',
    carried: [
      ['2.0-2', MAIN],
      ['2.0-2', SECURITY],
    ],
    chosen: [{version: '2.0-2', security: true, from: 'Debian-Security bookworm-security'}],
  },
  {
    given: 'a point release that includes a security update',
    carried: [
      ['2.0-3', MAIN],
      ['2.0-2', SECURITY],
    ],
    chosen: [{version: '2.0-3', security: true, from: 'Debian bookworm'}],
  },
  {
    given: 'a backport above a stable one',
    carried: [
      ['2.0-1', MAIN],
      ['3.0-1~bpo12+1', BACKPORTS],
    ],
    chosen: [],
  },
  {given: 'experimental', carried: [['4.0-1', EXPERIMENTAL]], chosen: []},
  {
    given: 'a newer backport of an installed backport',
    carried: [
      ['1.0-1', MAIN],
      ['3.0-1~bpo12+1', BACKPORTS],
    ],
    chosen: [{version: '3.0-1~bpo12+1', security: false, from: 'Debian Backports bookworm-backports'}],
  },
])('offered $given', ({carried, chosen}) => {
  expect(choose(carried)).toEqual(chosen);
});

test('a package for all architectures is the native one’s', () => {
  const items = [
    {...ITEM, name: 'dpkg', id: 'deb:dpkg:amd64'},
    {...ITEM, arch: 'all', id: 'deb:a:all'},
  ];
  const offers = [
    {name: 'a', version: '3', arch: 'i386', archive: MAIN},
    {name: 'a', version: '2.1', arch: 'amd64', archive: MAIN},
  ];
  expect(chooseCandidates(items, offers, new Set(['debian'])).candidates).toEqual([
    {key: 'a:all', version: '2.1', security: false, from: 'Debian bookworm'},
  ]);
});

test.for([
  {given: 'its own archive', from: [MAIN], origin: {origin: 'distribution'}},
  {given: 'another’s', from: [VENDOR], origin: {origin: 'other-vendor', vendor: 'acme'}},
  {given: 'both', from: [VENDOR, MAIN], origin: {origin: 'distribution'}},
])('installed from $given', ({from, origin}) => {
  const offers = from.map((where) => ({name: 'a', version: '2.0-1', arch: 'amd64', archive: where}));
  expect(chooseCandidates([ITEM], offers, new Set(['debian'])).provenance).toEqual([
    {key: 'a:amd64', ...origin},
  ]);
});

test.for([
  {
    list: 'deb.debian.org_debian-security_dists_bookworm-security_main_binary-amd64_Packages.lz4',
    release: 'deb.debian.org_debian-security_dists_bookworm-security_InRelease',
  },
  {
    list: 'deb.debian.org_debian_dists_bookworm_main_binary-amd64_Packages',
    release: 'deb.debian.org_debian_dists_bookworm_Release',
  },
  {list: 'example.org_flat_._Packages', release: 'example.org_flat_._InRelease'},
  {list: 'elsewhere_Packages', release: undefined},
])('$list belongs to $release', ({list, release}) => {
  const names = [
    'deb.debian.org_debian-security_dists_bookworm-security_InRelease',
    'deb.debian.org_debian_dists_bookworm_Release',
    'deb.debian.org_debian_dists_bookworm-updates_InRelease',
    'example.org_flat_._InRelease',
  ];
  expect(releaseOf(list, names)).toBe(release);
});

test('reads a Release file’s head', () => {
  const text =
    '-----BEGIN PGP SIGNED MESSAGE-----\n\nOrigin: Debian Backports\nLabel: Debian Backports\nSuite: stable-backports\n' +
    'Codename: bookworm-backports\nNotAutomatic: yes\nButAutomaticUpgrades: yes\nSHA256:\n abc 1 main\n';
  expect(parseRelease(text)).toEqual({
    origin: 'Debian Backports',
    label: 'Debian Backports',
    suite: 'stable-backports',
    codename: 'bookworm-backports',
    priority: 100,
  });
});

const STATUS = `Package: a
Status: install ok installed
Section: utils
Maintainer: Debian Team <x@lists.debian.org>
Architecture: amd64
Version: 2.0-1
`;

test('another root directory’s lists are read here, as far as they are plain', async () => {
  const lists = '/var/lib/apt/lists/x_dists_s';
  const system = fakeSystem(
    {
      '/etc/os-release': 'ID=debian\n',
      '/etc/apt/preferences.d/pin.pref': 'Package: a\nPin: version 1\n',
      '/var/lib/dpkg/status': STATUS,
      [`${lists}_InRelease`]: 'Origin: Debian\nLabel: Debian-Security\nCodename: s-security\n',
      [`${lists}_main_binary-amd64_Packages`]: 'Package: a\nVersion: 2.0-2\nArchitecture: amd64\nSize: 7\n\n',
      [`${lists}_contrib_binary-amd64_Packages.lz4`]: 'binary',
    },
    {foreign: true},
  );
  expect(await aptCandidates.collect(system, new AbortController().signal)).toEqual({
    candidates: new Map([
      ['a:amd64', {version: '2.0-2', security: true, from: 'Debian-Security s-security'}],
    ]),
    provenance: new Map(),
    notes: [
      'x_dists_s_contrib_binary-amd64_Packages.lz4: compressed; nothing is started for another root directory',
      'apt preferences exist: pinned versions are not taken into account',
    ],
  });
});

test('a list that cannot be read is said, names that cannot be shown are nobody’s, the others are read', async () => {
  const lists = '/var/lib/apt/lists/x_dists_s';
  const offers = ['a\u202Eb', '__proto__', 'a'].map(
    (name) => `Package: ${name}\nVersion: 2.0-2\nArchitecture: amd64\nSize: 7\n\n`,
  );
  const system = fakeSystem(
    {
      '/var/lib/dpkg/status': STATUS,
      [`${lists}_InRelease`]: 'Origin: Debian\nLabel: Debian\nCodename: s\n',
      [`${lists}_contrib_binary-amd64_Packages`]: {refused: 'ELOOP'},
      [`${lists}_main_binary-amd64_Packages`]: `${offers.join('')}Package: a\nVersion: 9`,
      [`${lists}_other_binary-amd64_Packages`]: `Package: ${'x'.repeat(1_000_000)}\nVersion: 3\n\n`,
    },
    {foreign: true},
  );
  const collected = await aptCandidates.collect(system, new AbortController().signal);
  expect([...(collected?.candidates ?? [])]).toEqual([
    ['a:amd64', {version: '2.0-2', security: false, from: 'Debian s'}],
  ]);
  expect(collected?.notes).toEqual(['x_dists_s_contrib_binary-amd64_Packages: ELOOP']);
});

test('the child’s answer is data: what is not as agreed is refused', async () => {
  const ended = {
    outcome: 'exited',
    code: 0,
    stdout: '{"candidates":[{"key":1}]}',
    stderr: '',
    truncated: false,
  } as const;
  const system = fakeSystem({}, {run: async () => ended});
  await expect(aptCandidates.collect(system, new AbortController().signal)).rejects.toThrow('Invalid type');
  const none = fakeSystem({}, {run: async () => ({...ended, stdout: 'null'})});
  expect(await aptCandidates.collect(none, new AbortController().signal)).toBeUndefined();
});
