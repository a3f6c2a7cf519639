import {expect, test} from 'vitest';

import {browserProfiles, isOffByPolicy, isOffInChromium} from './browser-profiles.ts';
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

test('a home that is closed leaves it unknown whether there are profiles', async () => {
  const system = fakeSystem({'/etc/passwd': PASSWD, '/root/.mozilla/firefox': {refused: 'EACCES'}});

  expect(await browserProfiles.collect(system, signal)).toEqual({notes: ['/root: EACCES']});
});

test.for([
  ['{"safebrowsing":{"enabled":false}}', true],
  ['{"safebrowsing":{"enabled":"false"}}', false],
  ['{"__proto__":{"safebrowsing":{"enabled":false}}}', false],
  ['{"safebrowsing":null}', false],
  ['[]', false],
  ['{', false],
  ['', false],
] as const)('Preferences %s switch it off: %s', ([text, off]) => {
  expect(isOffInChromium(text)).toBe(off);
});

test.for([
  ['{"SafeBrowsingEnabled": false}', true],
  ['{"SafeBrowsingProtectionLevel": 1}', false],
  ['nonsense', false],
] as const)('policy %s switches it off: %s', ([text, off]) => {
  expect(isOffByPolicy(text)).toBe(off);
});
