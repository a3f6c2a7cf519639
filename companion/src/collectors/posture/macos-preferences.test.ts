import {checkOn, checks} from '@plimsoll/shared/checks';
import type {PreferenceValues} from '@plimsoll/shared/inventory';
import {expect, test} from 'vitest';

import {binaryPlist} from '../macos/make-plist.ts';
import {type FakeEntry, fakeSystem} from './formats/fake.ts';
import {macosPreferences} from './macos-preferences.ts';

// Tested on recorded folders only: no test runs on macOS.

const never = AbortSignal.any([]);

function plist(values: Readonly<Record<string, unknown>>): Uint8Array {
  return binaryPlist(new Map(Object.entries(values)));
}

async function collect(files: Readonly<Record<string, FakeEntry>>) {
  const collected = await macosPreferences.collect(fakeSystem(files, {platform: 'darwin'}), never);
  return {...collected?.facts, notes: collected?.notes};
}

const UPDATE = 'com.apple.SoftwareUpdate';

test('a profile’s value comes before the device’s own; what is set nowhere is null', async () => {
  const {preferences} = await collect({
    [`/Library/Managed Preferences/${UPDATE}.plist`]: plist({AutomaticDownload: true}),
    [`/Library/Preferences/${UPDATE}.plist`]: plist({AutomaticDownload: false, CriticalUpdateInstall: 1}),
  });

  expect(preferences).toMatchObject({
    [`${UPDATE}/AutomaticDownload`]: true,
    [`${UPDATE}/CriticalUpdateInstall`]: 1,
    [`${UPDATE}/ConfigDataInstall`]: null,
    'com.apple.loginwindow/GuestEnabled': null,
  });
});

test('a key may lie in a dictionary', async () => {
  const {preferences} = await collect({
    '/Library/Preferences/SystemConfiguration/com.apple.nat.plist': plist({NAT: new Map([['Enabled', 1]])}),
  });

  expect(preferences?.['SystemConfiguration/com.apple.nat/NAT:Enabled']).toBe(1);
});

test('a file that is refused or broken tells nothing of its keys', async () => {
  const {preferences, notes} = await collect({
    '/Library/Preferences/com.apple.loginwindow.plist': {refused: 'EPERM'},
    '/Library/Preferences/com.apple.commerce.plist': 'no list',
  });

  expect(preferences).not.toHaveProperty('com.apple.loginwindow/GuestEnabled');
  expect(preferences).not.toHaveProperty('com.apple.commerce/AutoUpdate');
  expect(notes).toEqual(['/Library/Preferences/com.apple.loginwindow.plist: EPERM']);
});

test('each person’s own, those for this device, and their profiles; closed homes are left out', async () => {
  const ada = '/Users/ada/Library/Preferences';
  const {userPreferences} = await collect({
    [`${ada}/.GlobalPreferences.plist`]: plist({AppleShowAllExtensions: true}),
    [`${ada}/com.apple.Terminal.plist`]: plist({SecureKeyboardEntry: false}),
    '/Library/Managed Preferences/ada/com.apple.Terminal.plist': plist({SecureKeyboardEntry: true}),
    [`${ada}/ByHost/com.apple.bluetooth.0A1B2C3D-0000-0000-0000-000000000000.plist`]: plist({
      PrefKeyServicesEnabled: true,
    }),
    '/Users/bob/Library/Preferences/ByHost': {refused: 'EACCES'},
    '/Users/Shared/x': '',
  });

  expect(userPreferences?.map(({user}) => user)).toEqual(['ada']);
  expect(userPreferences?.[0]?.values).toMatchObject({
    'NSGlobalDomain/AppleShowAllExtensions': true,
    'com.apple.Terminal/SecureKeyboardEntry': true,
    'com.apple.Bluetooth/PrefKeyServicesEnabled': true,
    'com.apple.dock/wvous-tl-corner': null,
  });
});

test('no check asks for a preference that nobody reads', async () => {
  const missed: string[] = [];
  function watched(values: PreferenceValues): PreferenceValues {
    return new Proxy(values, {
      get(target, place) {
        if (typeof place === 'string' && !(place in target)) missed.push(place);
        return typeof place === 'string' ? target[place] : undefined;
      },
    });
  }
  const {preferences = {}, userPreferences = []} = await collect({
    '/Users/ada/Library/Preferences/x.plist': '',
  });

  for (const check of checks.filter(({platforms}) => platforms.includes('macos'))) {
    checkOn(check, 'macos').run({
      preferences: watched(preferences),
      userPreferences: userPreferences.map(({user, values}) => ({user, values: watched(values)})),
    });
  }

  expect(userPreferences).toHaveLength(1);
  expect(missed).toEqual([]);
});
