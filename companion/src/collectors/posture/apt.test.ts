import {expect, test} from 'vitest';

import {apt} from './apt.ts';
import {fakeSystem} from './formats/fake.ts';

const SOURCES = `Types: deb deb-src
# http://snapshot.debian.org/archive/debian/20250520T000000Z
URIs: http://deb.debian.org/debian
Suites: bookworm
 bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Enabled: no
Types: deb
URIs: http://evil.example/
Suites: x
`;
const signal = AbortSignal.any([]);

test('reads repositories, settings and the age of the lists', async () => {
  const system = fakeSystem({
    '/usr/bin/apt-get': '',
    '/etc/apt/sources.list': 'deb [trusted=yes arch=amd64] https://repo.example/deb stable main\n',
    '/etc/apt/sources.list.d/debian.sources': SOURCES,
    '/etc/apt/sources.list.d/old.list.save': 'deb http://old.example/ x main',
    '/etc/apt/apt.conf.d/20auto-upgrades':
      'APT::Periodic::Update-Package-Lists "1";\nAPT::Periodic::Unattended-Upgrade "0";\n',
    '/etc/apt/apt.conf.d/50unattended-upgrades':
      'Unattended-Upgrade::Origins-Pattern { "origin=Debian,label=Debian"; };\nUnattended-Upgrade::Automatic-Reboot "true";\n',
    '/etc/apt/apt.conf.d/52-more': 'Unattended-Upgrade::Origins-Pattern:: "label=Debian-Security";\n',
    '/etc/apt/apt.conf.d/99-mine': 'APT { Periodic { Unattended-Upgrade "1"; }; };',
    '/etc/apt/apt.conf.d/99-mine.bak': 'APT::Get::AllowUnauthenticated "true";',
    '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease': '',
    '/var/lib/apt/lists/partial': {stat: {kind: 'directory', modifiedMs: Date.parse('2026-11-21T00:00:00Z')}},
  });

  expect(await apt.collect(system, signal)).toEqual({
    facts: {
      repositories: [
        {
          file: '/etc/apt/sources.list',
          uri: 'https://repo.example/deb',
          suite: 'stable',
          unsigned: true,
          signedBy: false,
        },
        ...['bookworm', 'bookworm-updates'].map((suite) => ({
          file: '/etc/apt/sources.list.d/debian.sources',
          uri: 'http://deb.debian.org/debian',
          suite,
          unsigned: false,
          signedBy: true,
        })),
      ],
      aptSettings: {
        installed: true,
        refreshesLists: true,
        unattendedUpgrade: true,
        allowsUnauthenticated: false,
        upgradeOrigins: ['origin=Debian,label=Debian', 'label=Debian-Security'],
        restartsDevice: true,
      },
      packageLists: {days: 2},
    },
  });
});

test('lists that were never fetched have no age', async () => {
  const collected = await apt.collect(
    fakeSystem({'/usr/bin/apt-get': '', '/var/lib/apt/lists/lock': ''}),
    signal,
  );

  expect(collected?.facts?.packageLists).toEqual({});
});

test('a device without apt has no repositories', async () => {
  expect(await apt.collect(fakeSystem({'/etc/apt/sources.list': 'deb http://a b c'}), signal)).toEqual({
    facts: {
      repositories: [],
      aptSettings: {
        installed: false,
        refreshesLists: false,
        unattendedUpgrade: false,
        allowsUnauthenticated: false,
        upgradeOrigins: [],
        restartsDevice: false,
      },
    },
  });
});
