import {expect, test} from 'vitest';

import {binaryPlist} from '../macos/make-plist.ts';
import {type FakeEntry, fakeSystem} from '../posture/formats/fake.ts';
import {macosApps} from './macos-apps.ts';
import {toMacApp} from './macos-bundle.ts';

// Tested on recorded trees only: no test runs on macOS.

const signal = new AbortController().signal;
const installed = {state: 'installed', running: 'unknown'} as const;

function app(bundleId: string, version: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const values = {CFBundleIdentifier: bundleId, CFBundleShortVersionString: version, ...more};
  return binaryPlist(new Map(Object.entries(values)));
}

async function apps(files: Readonly<Record<string, FakeEntry>>) {
  return macosApps.collect(fakeSystem(files, {platform: 'darwin'}), signal);
}

test('applications of everybody, of the system and of the one who asks', async () => {
  const xml = `<?xml version="1.0"?><plist version="1.0"><dict><key>CFBundleIdentifier</key>
    <string>org.mozilla.firefox</string><key>CFBundleShortVersionString</key><string>130.0.1</string></dict></plist>`;

  const result = await apps({
    '/Applications/Firefox.app/Contents/Info.plist': xml,
    '/Applications/Firefox.app/Contents/MacOS/plugin-container.app/Contents/Info.plist': app('x.y', '1'),
    '/Applications/Adobe Acrobat DC/Adobe Acrobat.app/Contents/Info.plist': app(
      'com.adobe.Acrobat.Pro',
      '24.001.20643',
    ),
    '/Applications/Phone.app/WrappedBundle/Info.plist': app('org.example.phone', '3.1'),
    '/Applications/Keynote.app/Contents/Info.plist': app('com.apple.iWork.Keynote', '14.1'),
    '/System/Applications/Utilities/Terminal.app/Contents/Info.plist': app('com.apple.Terminal', '2.14'),
    '/System/Cryptexes/App/System/Applications/Safari.app/Contents/Info.plist': app(
      'com.apple.Safari',
      '17.6',
    ),
    '/Users/anna/Applications/iTerm.app/Contents/Info.plist': app('com.googlecode.iterm2', '3.5.4'),
    '/Users/Shared/Applications/No.app/Contents/Info.plist': app('no', '1'),
    '/Users/bob/Applications': {refused: 'EACCES'},
    '/Users/bob/x': '',
  });

  expect(result?.notes).toEqual(["other people's home folders are closed: 1 (needs administrator)"]);
  expect(
    result?.software?.map(({name, version, origin, vendor}) => ({name, version, origin, vendor})),
  ).toEqual([
    {name: 'Safari', version: '17.6', origin: 'distribution', vendor: undefined},
    {name: 'Adobe Acrobat', version: '24.001.20643', origin: 'other-vendor', vendor: undefined},
    {name: 'Firefox', version: '130.0.1', origin: 'other-vendor', vendor: undefined},
    {name: 'Keynote', version: '14.1', origin: 'other-vendor', vendor: 'Apple'},
    {name: 'Phone', version: '3.1', origin: 'other-vendor', vendor: undefined},
    {name: 'Terminal', version: '2.14', origin: 'distribution', vendor: undefined},
    {name: 'iTerm', version: '3.5.4', origin: 'other-vendor', vendor: undefined},
  ]);
  expect(result?.software?.[2]).toEqual({
    ...installed,
    id: 'app:org.mozilla.firefox',
    type: 'app',
    name: 'Firefox',
    version: '130.0.1',
    origin: 'other-vendor',
    bundleId: 'org.mozilla.firefox',
    paths: ['/Applications/Firefox.app'],
  });
});

test('one application in two places is one item, in two versions it is two', async () => {
  const same = await apps({
    '/Applications/A.app/Contents/Info.plist': app('org.a', '1'),
    '/Applications/Old/A.app/Contents/Info.plist': app('org.a', '1'),
  });
  const other = await apps({
    '/Applications/A.app/Contents/Info.plist': app('org.a', '1'),
    '/Applications/Old/A.app/Contents/Info.plist': app('org.a', '2'),
  });

  expect(same?.software?.map(({id, paths}) => ({id, paths}))).toEqual([
    {id: 'app:org.a', paths: ['/Applications/A.app', '/Applications/Old/A.app']},
  ]);
  expect(other?.software?.map(({id}) => id)).toEqual(['app:org.a:1', 'app:org.a:2']);
});

test.for([
  {told: '1 . 2 . 2', build: '9', version: '1 . 2 . 2'},
  {told: '', build: '4.7.3', version: '4.7.3'},
  {told: '${MARKETING_VERSION}', build: '4.7.3', version: '4.7.3'},
  {told: 'Vodafone Mobile Connect 3G 2.11.04', build: '', version: 'Vodafone Mobile Connect 3G 2.11.04'},
  {told: '1.0\n', build: '', version: '1.0'},
])('$told and $build make the version $version', ({told, build, version}) => {
  const info = new Map([
    ['CFBundleShortVersionString', told],
    ['CFBundleVersion', build],
  ]);

  expect(toMacApp(info, '/Applications/A.app')).toEqual({
    id: 'app:/Applications/A.app',
    type: 'app',
    name: 'A',
    version,
    origin: 'other-vendor',
    paths: ['/Applications/A.app'],
  });
});

test('programs of a virtual machine and pages of a browser are no applications', () => {
  const windows = new Map([
    ['CFBundleIdentifier', 'com.parallels.winapp.0123456789abcdef'],
    ['CFBundleShortVersionString', 'Windows XP'],
  ]);
  const page = new Map([
    ['CFBundleIdentifier', 'com.google.Chrome.app.aohghmighlieiainnegkcijnfilokake'],
    ['CFBundleShortVersionString', '130.0'],
  ]);

  expect([toMacApp(windows, '/a.app'), toMacApp(page, '/b.app')]).toEqual(['shortcut', 'shortcut']);
});

test('a bundle that cannot be read, or tells no version, is counted', async () => {
  expect(
    await apps({
      '/Applications/A.app/Contents/Info.plist': 'CFBundleName = A;',
      '/Applications/B.app/Contents/Info.plist': {refused: 'EACCES'},
      '/Applications/C.app/Contents/Info.plist': binaryPlist(new Map([['CFBundleIdentifier', 'c']])),
      '/Applications/D.app/readme': '',
    }),
  ).toEqual({software: [], notes: ['entries without a usable name or version left out: 3']});
});

test('a machine without applications has none', async () => {
  expect(await apps({})).toBeUndefined();
});
