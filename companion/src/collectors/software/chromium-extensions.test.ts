import {readFileSync} from 'node:fs';

import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {chromiumExtensions} from './chromium-extensions.ts';

const PASSWD = 'anna:x:1000:1000::/home/anna:/bin/bash\n';
const PROFILE = '/home/anna/.config/chromium/Default';
const STORE = 'aapbdbdomjkkjkaonfhkkikfgjllcleb';
const FOLDER = 'mcckljncdnojhchifnjikookoipmckpc';
const BESIDE = 'ghbmnnjooekpmoecnnnilnnbdlolhkhi';
const BUILT_IN = 'mhjfbmdgcfjbbpaeojofohoefgiehjai';
const {signal} = new AbortController();

function preferences(settings: object): string {
  return JSON.stringify({extensions: {settings}});
}

/** As Chromium 156 writes them on Linux. */
const SETTINGS = {
  [STORE]: {
    active_permissions: {
      api: ['tabs', {usbDevices: []}],
      explicit_host: ['<all_urls>'],
      scriptable_host: ['<all_urls>'],
    },
    disable_reasons: [],
    from_webstore: true,
    location: 1,
    manifest: {name: '__MSG_AppName__', version: '2.0.16', default_locale: 'de'},
    path: `${STORE}/2.0.16_0`,
  },
  [FOLDER]: {disable_reasons: [1], from_webstore: false, location: 4, path: '/home/anna/probe'},
  [BUILT_IN]: {disable_reasons: [], location: 5, manifest: {name: 'PDF', version: '1'}, path: '/usr/lib/x'},
  bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: {location: 1, manifest: {name: 'Night', version: '1', theme: {}}},
  cccccccccccccccccccccccccccccccc: {ack_external: true},
};
const FILES = {
  '/etc/passwd': PASSWD,
  [`${PROFILE}/Preferences`]: preferences(SETTINGS),
  [`${PROFILE}/Extensions/${STORE}/2.0.16_0/_locales/de/messages.json`]:
    '\u{FEFF}{"appname": {"message": "Übersetzer $who$ $2\\nLinks klicken", "placeholders": {"Who": {"content": "X"}}}}',
  '/home/anna/probe/manifest.json': JSON.stringify({
    name: 'Probe',
    version: '1.2.3',
    permissions: ['storage'],
    content_scripts: [{matches: ['https://example.org/*']}],
  }),
};

test('reads name, version, source, state and permissions', async () => {
  const collected = await chromiumExtensions.collect(fakeSystem(FILES), signal);

  expect(collected?.software).toEqual([
    {
      id: `chrome-extension:chromium/${STORE}`,
      type: 'chrome-extension',
      name: 'Übersetzer X $2',
      version: '2.0.16',
      origin: 'other-vendor',
      packageId: STORE,
      extends: 'Chromium',
      installedFrom: 'store',
      enabled: true,
      permissions: ['<all_urls>', 'tabs', 'usbDevices'],
      paths: [`${PROFILE}/Extensions/${STORE}/2.0.16_0`],
      state: 'installed',
      running: 'unknown',
    },
    {
      id: `chrome-extension:chromium/${FOLDER}`,
      type: 'chrome-extension',
      name: 'Probe',
      version: '1.2.3',
      origin: 'other-vendor',
      packageId: FOLDER,
      extends: 'Chromium',
      installedFrom: 'unpacked',
      enabled: false,
      permissions: ['https://example.org/*', 'storage'],
      paths: ['/home/anna/probe'],
      state: 'installed',
      running: 'unknown',
    },
  ]);
  expect(collected?.facts?.chromiumExtensions?.[1]).toEqual({
    browser: 'Chromium',
    profile: PROFILE,
    id: FOLDER,
    name: 'Probe',
    source: 'unpacked',
    enabled: false,
    permissions: ['https://example.org/*', 'storage'],
  });
  expect(collected?.notes).toBeUndefined();
});

/** What Chromium 156 wrote: two unpacked, one of them turned off; one by another program's file, one by policy; names in a language's words. */
test('a real profile', async () => {
  const url = new URL('fixtures/debian12-chromium156-preferences.json', import.meta.url);
  const pages = ['https://example.net/*', 'https://example.org/*'];
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    [`${PROFILE}/Preferences`]: readFileSync(url, 'utf8'),
    '/home/anna/watcher/manifest.json': '{"name": "Watcher", "version": "4.5"}',
    '/home/anna/off/manifest.json': '{"name": "Off", "version": "0.1"}',
  });

  const collected = await chromiumExtensions.collect(system, signal);

  const rows = collected?.software?.map((item) => [
    item.name,
    item.version,
    item.installedFrom,
    item.enabled,
    item.permissions,
  ]);
  expect(new Set(rows)).toEqual(
    new Set([
      ['Off', '0.1', 'unpacked', false, ['cookies', ...pages, 'storage']],
      ['Sonde', '1.2.3', 'sideloaded', true, ['cookies', ...pages, 'storage']],
      ['Watcher', '4.5', 'unpacked', true, ['http://127.0.0.1/*', 'management']],
      ['Sonde', '3.0', 'policy', true, ['cookies', ...pages, 'storage']],
    ]),
  );
  expect(collected?.notes).toBeUndefined();
});

test('one extension of several profiles is one item, another version another', async () => {
  function profile(version: string, state: number, host: string): string {
    const manifest = {name: 'Probe', version};
    return preferences({
      [STORE]: {
        location: 1,
        from_webstore: true,
        state,
        manifest,
        active_permissions: {explicit_host: [host]},
      },
    });
  }
  const data = '/home/anna/.config/google-chrome';
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    [`${data}/Default/Preferences`]: profile('1.0', 0, 'https://a.example/*'),
    [`${data}/Profile 1/Preferences`]: profile('1.0', 1, 'https://b.example/*'),
    [`${data}/Profile 2/Preferences`]: profile('2.0', 1, 'https://c.example/*'),
  });

  const collected = await chromiumExtensions.collect(system, signal);

  expect(
    collected?.software?.map(({id, version, enabled, permissions}) => [id, version, enabled, permissions]),
  ).toEqual([
    [`chrome-extension:google-chrome/${STORE}`, '1.0', true, ['https://a.example/*', 'https://b.example/*']],
    [`chrome-extension:google-chrome/${STORE}@2.0`, '2.0', true, ['https://c.example/*']],
  ]);
  expect(collected?.facts?.chromiumExtensions?.map(({enabled}) => enabled)).toEqual([false, true, true]);
});

test.for([
  [1, true, undefined, 'store'],
  [1, false, undefined, 'file'],
  [1, false, 'https://edge.microsoft.com/extensionwebstorebase/v1/crx', 'store'],
  [2, false, undefined, 'sideloaded'],
  [6, true, undefined, 'sideloaded'],
  [7, true, undefined, 'policy'],
  [8, false, undefined, 'unpacked'],
  [9, false, undefined, 'policy'],
  [99, false, undefined, 'unknown'],
] as const)(
  'location %d, from_webstore %j, update address %s: %s',
  async ([location, from_webstore, update_url, source]) => {
    const manifest = {name: 'Probe', version: '1', update_url};
    const system = fakeSystem({
      '/etc/passwd': PASSWD,
      [`${PROFILE}/Preferences`]: preferences({[STORE]: {location, from_webstore, manifest}}),
    });

    const collected = await chromiumExtensions.collect(system, signal);

    expect(collected?.software?.map((item) => item.installedFrom)).toEqual([source]);
  },
);

test('what a package of the system brings is of the system', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    [`${PROFILE}/Preferences`]: preferences({
      [BESIDE]: {
        location: 8,
        manifest: {name: 'uBlock', version: '1'},
        path: '/usr/share/chromium/extensions/ublock',
      },
    }),
  });

  const collected = await chromiumExtensions.collect(system, signal);

  expect(collected?.software?.map(({origin, installedFrom}) => [origin, installedFrom])).toEqual([
    ['distribution', 'system'],
  ]);
});

const MANIFEST = {name: 'Probe', version: '1.0', permissions: ['cookies'], host_permissions: ['*://*/*']};
const SECURE = {
  win32: ['C:/Users/anna/AppData/Local/Microsoft/Edge/User Data/Default', 'Microsoft Edge'],
  darwin: ['/Users/anna/Library/Application Support/Google/Chrome/Profile 1', 'Google Chrome'],
} as const;

test.for(['win32', 'darwin'] as const)('%s: settings lie in Secure Preferences', async (platform) => {
  const [profile, name] = SECURE[platform];
  const path = platform === 'win32' ? `${STORE}\\1.0_0` : `${STORE}/1.0_0`;
  const system = fakeSystem(
    {
      [`${profile}/Preferences`]: preferences({[STORE]: {state: 1}}),
      [`${profile}/Secure Preferences`]: preferences({[STORE]: {location: 1, from_webstore: true, path}}),
      [`${profile}/Extensions/${STORE}/1.0_0/manifest.json`]: JSON.stringify(MANIFEST),
    },
    {platform},
  );

  const collected = await chromiumExtensions.collect(system, signal);

  expect(
    collected?.software?.map((item) => [
      item.extends,
      item.version,
      item.enabled,
      item.permissions,
      item.paths,
    ]),
  ).toEqual([[name, '1.0', true, ['*://*/*', 'cookies'], [`${profile}/Extensions/${STORE}/1.0_0`]]]);
});

test('settings half written: what lies in the folder, not whether it is on', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    [`${PROFILE}/Preferences`]: '{"extensions": {"sett',
    [`${PROFILE}/Extensions/${STORE}/1.0_0/manifest.json`]: JSON.stringify(MANIFEST),
    [`${PROFILE}/Extensions/Temp/1.0_0/manifest.json`]: JSON.stringify(MANIFEST),
  });

  const collected = await chromiumExtensions.collect(system, signal);

  expect(collected?.software?.map(({id, installedFrom, enabled}) => [id, installedFrom, enabled])).toEqual([
    [`chrome-extension:chromium/${STORE}`, 'unknown', undefined],
  ]);
  expect(collected?.notes).toEqual([`${PROFILE}/Preferences: not JSON`]);
});

test('nothing here is no extension; a closed home is not known', async () => {
  expect(await chromiumExtensions.collect(fakeSystem({'/etc/passwd': PASSWD}), signal)).toEqual({
    facts: {chromiumExtensions: []},
  });
  const closed = fakeSystem({'/etc/passwd': PASSWD, '/home/anna': {refused: 'EACCES'}});
  expect(await chromiumExtensions.collect(closed, signal)).toEqual({
    software: [],
    notes: ["other people's home folders are closed: 1 (needs administrator)"],
  });
});

test('hostile settings cost an entry, never the run', async () => {
  const hostile = fc.oneof(
    fc.jsonValue({maxDepth: 3}),
    fc.constantFrom('../../../etc', '/', '\u{202E}evil', 'x'.repeat(10_000), '__proto__', `${STORE}/..`),
  );
  const entry = fc.record(
    {
      location: hostile,
      path: hostile,
      manifest: hostile,
      active_permissions: hostile,
      disable_reasons: hostile,
    },
    {requiredKeys: []},
  );
  await fc.assert(
    fc.asyncProperty(entry, fc.string({unit: 'binary'}), async (setting, tail) => {
      const text = preferences({
        [STORE]: {location: 1, ...setting},
        [FOLDER]: {...SETTINGS[STORE], ...setting},
      });
      const system = fakeSystem({'/etc/passwd': PASSWD, [`${PROFILE}/Preferences`]: text + tail.trim()});
      const collected = await chromiumExtensions.collect(system, signal);
      for (const {name, paths = []} of collected?.software ?? []) {
        expect(name).not.toMatch(/\p{C}/u);
        expect(paths.join('\n')).not.toMatch(/(?:^|\/)\.\.(?:\/|$)/m);
      }
    }),
  );
});
