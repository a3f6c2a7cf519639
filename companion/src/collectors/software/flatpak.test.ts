import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {flatpak} from './flatpak.ts';

const never = new AbortController().signal;

const METAINFO = `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>org.example.Hello</id>
  <name>Hello</name>
  <releases>
    <release version="1.4.2" date="2026-03-01"/>
  </releases>
</component>
`;
/** What flatpak 1.14 on Debian 12 lays down for an application; `current` and `active` are links. */
const USER = '/home/ada/.local/share/flatpak/app/org.example.Hello';
const PASSWD = 'ada:x:1000:1000::/home/ada:/bin/bash\n';

function item(id: string, path: string): unknown {
  return {
    id,
    type: 'flatpak',
    name: 'Hello',
    version: '1.4.2',
    origin: 'other-vendor',
    packageId: 'org.example.Hello',
    paths: [path],
    state: 'installed',
    running: 'unknown',
  };
}

test("the system's and a person's are two", async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    [`${USER}/current/active/metadata`]: '[Application]\nname=org.example.Hello\n',
    [`${USER}/current/active/files/share/metainfo/org.example.Hello.metainfo.xml`]: METAINFO,
    '/var/lib/flatpak/app/org.example.Hello/current/active/metadata': '[Application]\n',
    '/var/lib/flatpak/app/org.example.Hello/current/active/files/share/appdata/org.example.Hello.appdata.xml':
      METAINFO,
  });

  expect(await flatpak.collect(system, never)).toEqual({
    software: [
      item('flatpak:org.example.Hello', '/var/lib/flatpak/app/org.example.Hello'),
      item(`flatpak:org.example.Hello:${USER}`, USER),
    ],
  });
});

test('releases may lie in a file of their own', async () => {
  const active = '/var/lib/flatpak/app/org.example.Hello/current/active';
  const system = fakeSystem({
    [`${active}/metadata`]: '',
    [`${active}/files/share/metainfo/org.example.Hello.metainfo.xml`]:
      '<name>Hello</name><releases type="external"/>',
    [`${active}/files/share/metainfo/releases/org.example.Hello.releases.xml`]: '<release version="1.4.2"/>',
  });

  expect((await flatpak.collect(system, never))?.software?.[0]).toEqual(
    item('flatpak:org.example.Hello', '/var/lib/flatpak/app/org.example.Hello'),
  );
});

test('no version is said, no id is left out and counted, half an installation is none', async () => {
  const system = fakeSystem({
    '/var/lib/flatpak/app/org.example.Silent/current/active/metadata': '',
    '/var/lib/flatpak/app/..evil/current/active/metadata': '',
    '/var/lib/flatpak/app/org.example.Half/x86_64/stable/x': '',
  });

  expect(await flatpak.collect(system, never)).toEqual({
    software: [],
    notes: [
      'flatpak org.example.Silent: says no version',
      'entries without a usable name or version left out: 1',
    ],
  });
});

test('a name that cannot be shown gives way to the id', async () => {
  const active = '/var/lib/flatpak/app/org.example.Hello/current/active';
  const system = fakeSystem({
    [`${active}/metadata`]: '',
    [`${active}/files/share/metainfo/org.example.Hello.metainfo.xml`]: METAINFO.replace(
      'Hello</name>',
      'H\u{202E}o</name>',
    ),
  });

  expect((await flatpak.collect(system, never))?.software?.[0]?.name).toBe('org.example.Hello');
});

test('is absent where there is no Flatpak', async () => {
  expect(
    await flatpak.collect(fakeSystem({'/etc/passwd': PASSWD, '/home/ada/x': ''}), never),
  ).toBeUndefined();
});
