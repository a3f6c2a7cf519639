import {expect, test, vi} from 'vitest';

import type {Scene} from './device.ts';
import {PERSON, POLKIT, person, withPolkit} from './polkit.ts';
import {missing, PATIENCE_MS, play} from './root.ts';

/* flatpak in a root directory of its own, over an application without content and a runtime as empty. */
vi.setConfig({testTimeout: PATIENCE_MS});

const skipped = missing('flatpak', 'dbus-daemon', 'setpriv');

const APP = 'com.calibre_ebook.calibre';
const ID = 'va-_-apps-_-calibre';

/** `release VERSION` publishes a build of the application, and the list of versions that goes with it. */
const SYSTEM = `
rm -rf /var/lib/flatpak /etc/flatpak
rm -rf /run/dbus
mkdir -p /build /remote /run/dbus
arch=$(flatpak --default-arch)
mkdir -p /build/runtime/files /build/runtime/usr
printf "[Runtime]\\nname=org.example.Platform\\nruntime=org.example.Platform/$arch/1\\nsdk=org.example.Platform/$arch/1\\n" > /build/runtime/metadata
flatpak build-export --disable-fsync --runtime /remote/repo /build/runtime 1
release() {
  rm -rf /build/app
  share=/build/app/files/share
  mkdir -p $share/metainfo $share/app-info/xmls /build/app/export
  printf "[Application]\\nname=${APP}\\nruntime=org.example.Platform/$arch/1\\ncommand=true\\n" > /build/app/metadata
  about="<id>${APP}</id><name>calibre</name><summary>books</summary><releases><release version=\\"$1\\" date=\\"2026-11-01\\"/></releases>"
  echo "<component type=\\"desktop-application\\">$about</component>" > $share/metainfo/${APP}.metainfo.xml
  echo "<components version=\\"0.8\\"><component type=\\"desktop\\">$about<bundle type=\\"flatpak\\">app/${APP}/$arch/stable</bundle></component></components>" | gzip > $share/app-info/xmls/${APP}.xml.gz
  flatpak build-export --disable-fsync --disable-sandbox /remote/repo /build/app stable
  flatpak build-update-repo /remote/repo
}
release 7.0
`;

const SCENE: Scene = {
  setUp: `${SYSTEM}
flatpak remote-add --system --no-gpg-verify away file:///remote/repo
flatpak install --system --noninteractive --assumeyes away ${APP}
release 7.1`,
  list: `flatpak list --app --columns=application,version | tr '\\t' ' '`,
  weakness: {ecosystem: 'apps', order: 'generic', source: 'calibre', fixed: '7.1'},
  collectors: ['flatpak', 'runtime'],
};

test.skipIf(skipped !== '').for([
  {given: 'no list of the remote’s versions', fetched: '', to: /^[0-9a-f]{12}$/},
  {given: 'an old list', fetched: 'before', to: /^[0-9a-f]{12}$/},
  {given: 'the newest list', fetched: 'after', to: /^7\.1$/},
])(`flatpak updates the system’s with $given${skipped}`, async ({fetched, to}) => {
  const fetch = 'flatpak update --system --appstream';
  const early =
    fetched === 'before' ? SCENE.setUp.replace('release 7.1', `${fetch}\nrelease 7.1`) : SCENE.setUp;
  const {before, fix, after} = await play({
    ...SCENE,
    setUp: fetched === 'after' ? `${early}\n${fetch}` : early,
  });

  expect(before).toEqual({
    software: [`${APP} 7.0`],
    listed: [`${APP} 7.0`],
    recommended: [[ID, 'flatpak-update']],
  });
  expect(fix?.preview).toMatchObject({
    ok: true,
    value: {
      argv: ['flatpak', 'update', '--system', '--app', '--noninteractive', '--assumeyes', APP],
      packages: [{name: APP, from: '7.0', to: expect.stringMatching(to), archive: 'away'}],
      consent: 'root-cli',
    },
  });
  expect(fix?.lines).toEqual([
    expect.stringMatching(/^Updating app\/com\.calibre_ebook\.calibre\/[a-z0-9_]+\/stable$/),
  ]);
  expect(fix?.outcome).toEqual({ok: true, value: {recommendation: ID, result: 'proved', exitCode: 0}});
  expect(after).toEqual({software: [`${APP} 7.1`], listed: [`${APP} 7.1`], recommended: []});
});

/** What somebody does themselves; theirs is the home folder. */
function asThem(command: string): string {
  const {uid, home} = person;
  return `setpriv --reuid ${uid} --regid ${uid} --clear-groups env HOME=${home} ${command}`;
}

test.skipIf(skipped !== '')(`flatpak updates what belongs to a user, by themselves${skipped}`, async () => {
  const setUp = `${SYSTEM}
${PERSON}
dbus-daemon --system --fork
${asThem('flatpak remote-add --user --no-gpg-verify away file:///remote/repo')}
${asThem(`flatpak install --user --noninteractive --assumeyes away ${APP}`)}
release 7.1`;
  const {before, fix, after} = await play({
    ...SCENE,
    setUp,
    person,
    list: SCENE.list.replace('--app', '--user --app'),
  });

  expect(before).toEqual({
    software: [`${APP} 7.0`],
    listed: [`${APP} 7.0`],
    recommended: [[ID, 'flatpak-update']],
  });
  expect(fix?.preview).toMatchObject({
    ok: true,
    value: {
      argv: ['flatpak', 'update', '--user', '--app', '--noninteractive', '--assumeyes', APP],
      consent: 'own-cli',
    },
  });
  expect(fix?.outcome).toMatchObject({ok: true, value: {result: 'proved', exitCode: 0}});
  expect(after).toEqual({software: [`${APP} 7.1`], listed: [`${APP} 7.1`], recommended: []});
});

const noPolkit = missing('flatpak', ...POLKIT);

test.skipIf(noPolkit !== '')(
  `flatpak updates the system’s for a user, asked by polkit${noPolkit}`,
  async () => {
    const {fix, after} = await play({...SCENE, person, setUp: `${SCENE.setUp}\n${withPolkit('YES')}`});

    expect(fix?.preview).toMatchObject({
      ok: true,
      value: {argv: expect.arrayContaining(['pkexec', '--system', APP]), consent: 'polkit'},
    });
    expect(fix?.outcome).toMatchObject({ok: true, value: {result: 'proved', exitCode: 0}});
    expect(after?.listed).toEqual([`${APP} 7.1`]);
  },
);
