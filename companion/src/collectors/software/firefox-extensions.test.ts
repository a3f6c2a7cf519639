import {readFileSync} from 'node:fs';

import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {firefoxExtensions} from './firefox-extensions.ts';

const PASSWD = 'anna:x:1000:1000::/home/anna:/bin/bash\n';
const PROFILE = '/home/anna/.mozilla/firefox/ab12.default-esr';
const {signal} = new AbortController();

/** As Firefox 153 writes it for an add-on put into its profile. */
const PROBE = {
  id: 'probe@example.org',
  version: '2.0',
  type: 'extension',
  defaultLocale: {name: 'Probe fox', creator: 'Anna'},
  active: true,
  path: `${PROFILE}/extensions/probe@example.org.xpi`,
  sourceURI: null,
  foreignInstall: true,
  signedState: 0,
  userPermissions: {
    permissions: ['cookies', 'nativeMessaging'],
    origins: ['<all_urls>'],
    data_collection: [],
  },
  installTelemetryInfo: {source: 'app-profile', method: 'sideload'},
  location: 'app-profile',
};

function profileWith(addons: readonly unknown[], path = PROFILE): Record<string, string> {
  return {
    '/etc/passwd': PASSWD,
    [`${path}/prefs.js`]: '',
    [`${path}/extensions.json`]: JSON.stringify({schemaVersion: 37, addons}),
  };
}

test('reads name, publisher, signature, source and permissions; not what Firefox brings itself', async () => {
  const system = fakeSystem(
    profileWith([
      PROBE,
      {...PROBE, id: 'webcompat@mozilla.org', location: 'app-builtin-addons'},
      {...PROBE, id: 'default-theme@mozilla.org', type: 'theme'},
      {...PROBE, id: undefined},
    ]),
  );

  expect(await firefoxExtensions.collect(system, signal)).toEqual({
    software: [
      {
        id: 'firefox-addon:mozilla-firefox/probe@example.org',
        type: 'firefox-addon',
        name: 'Probe fox',
        version: '2.0',
        origin: 'other-vendor',
        publisher: 'Anna',
        packageId: 'probe@example.org',
        extends: 'Mozilla Firefox',
        installedFrom: 'sideloaded',
        enabled: true,
        permissions: ['<all_urls>', 'cookies', 'nativeMessaging'],
        paths: [`${PROFILE}/extensions/probe@example.org.xpi`],
        state: 'installed',
        running: 'unknown',
      },
    ],
    facts: {
      firefoxExtensions: [
        {
          browser: 'Mozilla Firefox',
          profile: PROFILE,
          id: 'probe@example.org',
          name: 'Probe fox',
          source: 'sideloaded',
          enabled: true,
          signed: false,
          permissions: ['<all_urls>', 'cookies', 'nativeMessaging'],
        },
      ],
    },
    notes: ['entries without a usable name or version left out: 1'],
  });
});

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/debian12-firefox153-${name}.json`, import.meta.url), 'utf8');
}

/** What Firefox 153 wrote: two add-ons put into its profile, one for a Firefox long gone, one by policy; and its own. */
const REAL = {
  '/etc/passwd': PASSWD,
  '/home/anna/.mozilla/firefox/ab12.default-esr/prefs.js': '',
  '/home/anna/.mozilla/firefox/ab12.default-esr/extensions.json': fixture('extensions'),
};
const GRANTS = '/home/anna/.mozilla/firefox/ab12.default-esr/extension-preferences.json';
const PAGES = ['https://example.net/*', 'https://example.org/*'];
const ROWS = [
  ['older@example.org', '1.0', 'sideloaded', false, [...PAGES, 'tabs']],
  ['policy@example.org', '3.0', 'policy', true, [...PAGES, 'tabs']],
];

test.for<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['as granted at the installation', {[GRANTS]: fixture('extension-preferences')}, PAGES],
  ['not known what was granted: what it asks for', {}, PAGES],
  ['taken back by people', {[GRANTS]: '{"probe@example.org":{"permissions":[],"origins":[]}}'}, []],
  [
    'with more than at the installation',
    {
      [GRANTS]:
        '{"probe@example.org":{"permissions":["history","internal:privateBrowsingAllowed"],"origins":["<all_urls>"]}}',
    },
    ['<all_urls>', 'history'],
  ],
])('a real profile; pages of an add-on of version 3 %s', async ([, grants, more]) => {
  const collected = await firefoxExtensions.collect(fakeSystem({...REAL, ...grants}), signal);

  const rows = collected?.software?.map((item) => [
    item.packageId,
    item.version,
    item.installedFrom,
    item.enabled,
    item.permissions,
  ]);
  const permissions = ['cookies', 'storage', ...more].toSorted();
  expect(rows).toEqual([...ROWS, ['probe@example.org', '2.5', 'sideloaded', true, permissions]]);
  expect(collected?.notes).toBeUndefined();
});

const OWN = {foreignInstall: false, installTelemetryInfo: null};
const AMO = 'https://addons.mozilla.org/firefox/downloads/file/1/x.xpi';

test.for([
  ['from the store', {...OWN, sourceURI: AMO}, 'store', 'other-vendor'],
  ['told to be from the store', {...OWN, installTelemetryInfo: {source: 'amo'}}, 'store', 'other-vendor'],
  [
    'an address like the store',
    {...OWN, sourceURI: 'https://addons.mozilla.org.example/x'},
    'file',
    'other-vendor',
  ],
  ['a file', {...OWN, sourceURI: 'file:///home/anna/x.xpi'}, 'file', 'other-vendor'],
  ['a policy', {...OWN, installTelemetryInfo: {source: 'enterprise-policy'}}, 'policy', 'other-vendor'],
  ['for this session', {...OWN, location: 'app-temporary'}, 'unpacked', 'other-vendor'],
  ['the registry', {...OWN, location: 'winreg-app-global'}, 'sideloaded', 'other-vendor'],
  [
    'a package',
    {path: '/usr/share/mozilla/extensions/x', location: 'app-system-share'},
    'system',
    'distribution',
  ],
  ['by hand', {path: '/usr/local/share/x', location: 'app-system-share'}, 'sideloaded', 'other-vendor'],
  ['not told', OWN, 'unknown', 'other-vendor'],
] as const)('%s: %s', async ([, over, source, origin]) => {
  const collected = await firefoxExtensions.collect(fakeSystem(profileWith([{...PROBE, ...over}])), signal);

  expect(collected?.software?.map((item) => [item.installedFrom, item.origin])).toEqual([[source, origin]]);
});

test.for([
  ['win32', 'C:/Users/anna/AppData/Roaming/Thunderbird/Profiles/x.default', 'Mozilla Thunderbird'],
  ['darwin', '/Users/anna/Library/Application Support/Firefox/Profiles/x.default', 'Mozilla Firefox'],
  ['linux', '/home/anna/snap/firefox/common/.mozilla/firefox/x.default', 'Mozilla Firefox'],
] as const)('%s: profiles in %s', async ([platform, path, browser]) => {
  const collected = await firefoxExtensions.collect(
    fakeSystem(profileWith([PROBE], path), {platform}),
    signal,
  );

  expect(collected?.software?.map((item) => item.extends)).toEqual([browser]);
});

test('hostile entries cost an entry, never the run', async () => {
  const hostile = fc.oneof(fc.jsonValue(), fc.constantFrom('\u{202E}', 'x'.repeat(5000), '__proto__'));
  const addon = fc.dictionary(fc.constantFrom(...Object.keys(PROBE)), hostile);
  await fc.assert(
    fc.asyncProperty(addon, hostile, async (over, other) => {
      const system = fakeSystem(profileWith([{...PROBE, ...over, type: 'extension'}, other]));
      for (const {name} of (await firefoxExtensions.collect(system, signal))?.software ?? [])
        expect(name).not.toMatch(/\p{C}/u);
    }),
  );
});
