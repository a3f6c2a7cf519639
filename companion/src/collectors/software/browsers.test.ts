import {recogniseProduct} from '@plimsoll/shared/advisories';
import fc from 'fast-check';
import {expect, test} from 'vitest';

import type {System} from '../../system/system.ts';
import {type FakeEntry, fakeSystem} from '../posture/formats/fake.ts';
import {browsers} from './browsers.ts';

const PASSWD = 'anna:x:1000:1000::/home/anna:/bin/bash\n';
const PROFILE = '/home/anna/.mozilla/firefox/ab12.default';
const DATA = '/home/anna/.config/google-chrome';
const {signal} = new AbortController();

/** As the files of Firefox 153 ESR have it. */
function applicationIni(over: Readonly<Record<string, string>> = {}): string {
  const app = {
    Vendor: 'Mozilla',
    Name: 'Firefox',
    Version: '153.7.0',
    BuildID: '20261103151912',
    SourceRepository: 'https://hg.mozilla.org/releases/mozilla-esr153',
    ...over,
  };
  const lines = Object.entries(app).map(([name, value]) => `${name}=${value}`);
  return `; not used\n[App]\n${lines.join('\n')}\n\n[Gecko]\nMinVersion=1.0\nVersion=0\n`;
}

function compatibility(folder: string, build = '20261103151912'): string {
  return `[Compatibility]\nLastVersion=153.7.0_${build}/${build}\nLastPlatformDir=${folder}\n`;
}

type Row = readonly [id: string, version: string, running: string, oldCode: boolean | undefined];

async function collect(
  files: Record<string, FakeEntry>,
  over: Partial<System> = {},
): Promise<readonly Row[]> {
  const collected = await browsers.collect(fakeSystem({'/etc/passwd': PASSWD, ...files}, over), signal);
  return (collected?.software ?? []).map(({id, version, running, oldCode}) => [
    id,
    version,
    running,
    oldCode,
  ]);
}

test('a Firefox unpacked by hand is found where a profile says it was run from', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    [`${PROFILE}/prefs.js`]: '',
    [`${PROFILE}/compatibility.ini`]: compatibility('/home/anna/Downloads/firefox'),
    '/home/anna/Downloads/firefox/application.ini': applicationIni(),
  });

  const collected = await browsers.collect(system, signal);

  expect(collected).toEqual({
    software: [
      {
        id: 'browser:mozilla-firefox',
        type: 'browser',
        name: 'Mozilla Firefox ESR',
        version: '153.7.0',
        origin: 'other-vendor',
        publisher: 'Mozilla',
        packageId: 'mozilla-firefox',
        paths: ['/home/anna/Downloads/firefox'],
        state: 'installed',
        running: 'unknown',
      },
    ],
  });
  const [item] = collected?.software ?? [];
  expect(item && recogniseProduct({...item, platform: 'linux'})?.product.id).toBe('mozilla-firefox-esr');
});

test.for(['/usr/lib/firefox-esr', '/snap/firefox/1/usr/lib/firefox', '/app/lib/firefox', '/nix/store/x'])(
  'what a package brought to %s is listed as that package',
  async (folder) => {
    const files = {
      [`${PROFILE}/prefs.js`]: '',
      [`${PROFILE}/compatibility.ini`]: compatibility(folder),
      [`${folder}/application.ini`]: applicationIni(),
    };

    expect(await collect(files)).toEqual([]);
  },
);

test.for<[string, string, string, Row | undefined]>([
  [
    'the same build',
    '20261103151912',
    '/opt/firefox/firefox-bin',
    ['browser:mozilla-firefox', '153.7.0', 'running', undefined],
  ],
  [
    'an older build',
    '20260101000000',
    '/opt/firefox/firefox-bin',
    ['browser:mozilla-firefox', '153.7.0', 'running', true],
  ],
  [
    'a file since replaced',
    '20261103151912',
    '/opt/firefox/firefox-bin (deleted)',
    ['browser:mozilla-firefox', '153.7.0', 'running', true],
  ],
  [
    'another program of that number',
    '20260101000000',
    '/usr/bin/bash',
    ['browser:mozilla-firefox', '153.7.0', 'unknown', undefined],
  ],
])('a profile in use by %s', async ([, build, exe, expected]) => {
  const files = {
    [`${PROFILE}/prefs.js`]: '',
    [`${PROFILE}/compatibility.ini`]: compatibility('/opt/firefox', build),
    [`${PROFILE}/lock`]: {link: '127.0.1.1:+4711'},
    '/proc/4711/exe': {link: exe},
    '/opt/firefox/application.ini': applicationIni(),
  };

  expect(await collect(files)).toEqual([expected]);
  // On another root directory nothing runs.
  expect((await collect(files, {foreign: true})).map(([, , running]) => running)).toEqual(['unknown']);
});

test.for([
  [{Vendor: 'Example'}],
  [{Name: 'Waterfox'}],
  [{RemotingName: 'torbrowser'}],
  [{Version: 'latest'}],
  [{Version: '1.0\u{202E}'}],
] as const)('%j is no Firefox of the table', async ([over]) => {
  expect(await collect({'/opt/firefox/application.ini': applicationIni(over)})).toEqual([]);
});

const CHROME = {
  '/opt/google/chrome/chrome': '',
  [`${DATA}/Last Version`]: '9.0.8078.108',
  '/home/anna/.var/app/com.google.Chrome/config/google-chrome/Last Version': '156.0.8078.108\n',
};

test('a Chrome no package brought, in the version it was last used with', async () => {
  expect(await collect(CHROME)).toEqual([['browser:google-chrome', '156.0.8078.108', 'unknown', undefined]]);
  expect(
    await collect({
      ...CHROME,
      [`${DATA}/SingletonLock`]: {link: 'my-host-4711'},
      '/proc/4711/exe': {link: '/opt/google/chrome/chrome (deleted)'},
    }),
  ).toEqual([['browser:google-chrome', '156.0.8078.108', 'running', true]]);
});

test.for([
  '/var/lib/dpkg/info/google-chrome-stable.list',
  '/usr/lib/sysimage/rpm/rpmdb.sqlite',
  '/var/lib/pacman/local/google-chrome-156.0-1/desc',
])('with %s it is a package', async (file) => {
  expect(await collect({...CHROME, [file]: ''})).toEqual([]);
});

test('on Windows the newest version folder, and whether it waits for a restart', async () => {
  const chrome = 'C:/Program Files/Google/Chrome/Application';
  const edge = 'C:/Users/anna/AppData/Local/Microsoft/Edge/Application';
  const files = {
    [`${chrome}/chrome.exe`]: '',
    [`${chrome}/new_chrome.exe`]: '',
    [`${chrome}/99.0.4844.51/chrome.dll`]: '',
    [`${chrome}/156.0.8078.108/chrome.dll`]: '',
    [`${edge}/156.0.1.1/msedge.dll`]: '',
    'C:/Program Files/Mozilla Firefox/application.ini': applicationIni({
      SourceRepository: '',
      Version: '152.0',
    }),
  };

  expect(await collect(files, {platform: 'win32'})).toEqual([
    ['browser:google-chrome', '156.0.8078.108', 'unknown', true],
    ['browser:microsoft-edge', '156.0.1.1', 'unknown', undefined],
    ['browser:mozilla-firefox', '152.0', 'unknown', undefined],
  ]);
});

test('nothing here is not applicable', async () => {
  expect(await browsers.collect(fakeSystem({'/etc/passwd': PASSWD}), signal)).toBeUndefined();
});

test('whatever the files hold, it answers', async () => {
  const text = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.constantFrom(applicationIni(), compatibility('/opt/../x')),
  );
  await fc.assert(
    fc.asyncProperty(text, text, text, async (one, two, three) => {
      const rows = await collect({
        [`${PROFILE}/prefs.js`]: '',
        [`${PROFILE}/compatibility.ini`]: `[Compatibility]\nLastPlatformDir=${one}\n${two}`,
        '/opt/firefox/application.ini': `[App]\nVendor=Mozilla\nName=Firefox\nVersion=${two}\n${three}`,
        '/opt/google/chrome/chrome': '',
        [`${DATA}/Last Version`]: three,
      });
      for (const [, version] of rows) expect(version).toMatch(/^\d[\w.]*$/);
    }),
  );
});
