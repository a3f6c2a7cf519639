import {expect, test} from 'vitest';

import {isOffByPolicy, isOffInChromium} from '../browser-data/safe-browsing.ts';
import {binaryPlist} from '../macos/make-plist.ts';
import {fakeWindows} from '../windows/fake-registry.ts';
import {browserProfiles} from './browser-profiles.ts';
import {fakeSystem} from './formats/fake.ts';

const PASSWD = 'root:x:0:0::/root:/bin/bash\nanna:x:1000:1000::/home/anna:/bin/bash\n';
const signal = AbortSignal.any([]);

test('reads what profiles and policies switch off', async () => {
  const system = fakeSystem({
    '/etc/passwd': PASSWD,
    '/home/anna/.mozilla/firefox/profiles.ini': '[Profile0]',
    '/home/anna/.mozilla/firefox/ab12.default-esr/prefs.js':
      '// Mozilla\nuser_pref("browser.safebrowsing.phishing.enabled", false);\n',
    '/home/anna/.mozilla/firefox/cd34.work/prefs.js': 'user_pref("app.update.lastUpdateTime", 1);\n',
    '/home/anna/.config/chromium/Default/Preferences': JSON.stringify({
      safebrowsing: {enabled: true},
      extensions: {
        settings: {
          mcckljncdnojhchifnjikookoipmckpc: {location: 4, path: '/home/anna/probe', disable_reasons: []},
          ghbmnnjooekpmoecnnnilnnbdlolhkhi: {location: 4, path: '/home/anna/off', disable_reasons: [1]},
          aapbdbdomjkkjkaonfhkkikfgjllcleb: {location: 1, from_webstore: true, path: 'x/1_0'},
        },
      },
    }),
    '/etc/chromium/policies/managed/lab.json': '{"SafeBrowsingProtectionLevel": 0}',
    '/home/anna/.config/google-chrome/Default/Preferences': '{"safebrowsing":{"enabled":false}}',
  });

  expect(await browserProfiles.collect(system, signal)).toEqual({
    facts: {
      browserProfiles: [
        {
          browser: 'Mozilla Firefox',
          path: '/home/anna/.mozilla/firefox/ab12.default-esr',
          safeBrowsingOff: true,
          unpacked: [],
        },
        {
          browser: 'Mozilla Firefox',
          path: '/home/anna/.mozilla/firefox/cd34.work',
          safeBrowsingOff: false,
          unpacked: [],
        },
        {
          browser: 'Google Chrome',
          path: '/home/anna/.config/google-chrome/Default',
          safeBrowsingOff: true,
          unpacked: [],
        },
        {
          browser: 'Chromium',
          path: '/home/anna/.config/chromium/Default',
          safeBrowsingOff: true,
          unpacked: ['/home/anna/probe'],
        },
      ],
    },
    notes: [],
  });
});

// Tested on files and answers of reg.exe as they are written there: no test runs on Windows or macOS.

test('Windows: profiles of everybody whose home is open, and policies of the registry', async () => {
  const chrome = 'C:/Users/anna/AppData/Local/Google/Chrome/User Data';
  const edge = 'C:/Users/anna/AppData/Local/Microsoft/Edge/User Data';
  const fox = 'C:/Users/anna/AppData/Roaming/Mozilla/Firefox/Profiles/ab12.default-release';
  const system = fakeWindows(
    {'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome': {SafeBrowsingProtectionLevel: 0}},
    {
      'C:/Users/Public/x': '',
      'C:/Users/bob': {refused: 'EPERM'},
      'C:/Users/bob/x': '',
      [`${fox}/prefs.js`]: 'user_pref("browser.safebrowsing.malware.enabled", false);\r\n',
      [`${chrome}/Default/Preferences`]: '{}',
      [`${chrome}/Default/Secure Preferences`]: JSON.stringify({
        extensions: {settings: {mcckljncdnojhchifnjikookoipmckpc: {location: 4, path: 'C:\\dev\\probe'}}},
      }),
      [`${edge}/Profile 1/Preferences`]: '{"smartscreen":{"enabled":false}}',
      [`${edge}/Default/Preferences`]: '{"smartscreen":{"enabled":true}}',
    },
  );

  expect(await browserProfiles.collect(system, signal)).toEqual({
    facts: {
      browserProfiles: [
        {browser: 'Mozilla Firefox', path: fox, safeBrowsingOff: true, unpacked: []},
        {
          browser: 'Google Chrome',
          path: `${chrome}/Default`,
          safeBrowsingOff: true,
          unpacked: ['C:\\dev\\probe'],
        },
        {browser: 'Microsoft Edge', path: `${edge}/Default`, safeBrowsingOff: false, unpacked: []},
        {browser: 'Microsoft Edge', path: `${edge}/Profile 1`, safeBrowsingOff: true, unpacked: []},
      ],
    },
    notes: ["other people's home folders are closed: 1 (needs administrator)"],
  });
});

test('macOS: profiles below Library, and what a profile of an administrator imposes', async () => {
  const brave = '/Users/anna/Library/Application Support/BraveSoftware/Brave-Browser/Default';
  const chrome = '/Users/anna/Library/Application Support/Google/Chrome/Default';
  const system = fakeSystem(
    {
      [`${brave}/Preferences`]: '{}',
      [`${chrome}/Preferences`]: '{}',
      '/Library/Managed Preferences/com.brave.Browser.plist': binaryPlist(
        new Map([['SafeBrowsingEnabled', false]]),
      ),
      '/Library/Managed Preferences/com.google.Chrome.plist': 'half a pl',
    },
    {platform: 'darwin'},
  );

  expect(await browserProfiles.collect(system, signal)).toEqual({
    facts: {
      browserProfiles: [
        {browser: 'Google Chrome', path: chrome, safeBrowsingOff: false, unpacked: []},
        {browser: 'Brave', path: brave, safeBrowsingOff: true, unpacked: []},
      ],
    },
    notes: [],
  });
});

test('a policy that cannot be asked for leaves that home out and says so', async () => {
  const file = 'C:/Users/anna/AppData/Local/Google/Chrome/User Data/Default/Preferences';
  const system = fakeSystem({[file]: '{}'}, {platform: 'win32'});

  expect(await browserProfiles.collect(system, signal)).toEqual({notes: ['C:/Users/anna: unreadable']});
});

test('a home that is closed leaves it unknown whether there are profiles', async () => {
  const system = fakeSystem({'/etc/passwd': PASSWD, '/root/.mozilla/firefox': {refused: 'EACCES'}});

  expect(await browserProfiles.collect(system, signal)).toEqual({notes: ['/root: EACCES']});
});

test.for([
  ['{"safebrowsing":{"enabled":false}}', true],
  ['{"safebrowsing":{"enabled":"false"}}', false],
  ['{"__proto__":{"safebrowsing":{"enabled":false}}}', false],
  ['{"safebrowsing":null}', false],
  ['{"smartscreen":{"enabled":false}}', true],
  ['[]', false],
  ['{', false],
  ['', false],
] as const)('Preferences %s switch it off: %s', ([text, off]) => {
  expect(isOffInChromium(text)).toBe(off);
});

test.for([
  ['{"SafeBrowsingEnabled": false}', true],
  ['{"SafeBrowsingProtectionLevel": 1}', false],
  ['{"SmartScreenEnabled": false}', true],
  ['{"SmartScreenEnabled": true}', false],
  ['nonsense', false],
] as const)('policy %s switches it off: %s', ([text, off]) => {
  expect(isOffByPolicy(text)).toBe(off);
});
