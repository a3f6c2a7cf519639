import {expect, test} from 'vitest';

import {nameForms} from './names.ts';
import {commonPlatforms, platformsInName, platformsOf} from './platforms.ts';

test.for([
  ['Microsoft Visual Studio 2022 version 17.9', 'microsoft visual studio 2022'],
  ['Microsoft Visual Studio 2019 version 16.11 (includes 16.0 - 16.10)', 'microsoft visual studio 2019'],
  ['.NET 6.0', '.net'],
  ['PowerShell 7.2', 'powershell'],
  ['Remote (Full Client)', 'remote'],
  ['Citrix Workspace app for Windows', 'citrix workspace app'],
  ['OpenVPN 2', 'openvpn'],
  ['Intel(R) GPA software', 'intel gpa software'],
])('%o is looked up as %o as well', ([name, form]) => {
  expect(nameForms(name ?? '')).toContain(form);
});

test.for([
  'Firefox for iOS',
  'Microsoft Edge for Android',
  'Microsoft Edge (EdgeHTML-based)',
  'OpenVPN 3 Core Library',
])('%o is nothing else', (name) => {
  expect(nameForms(name)).toEqual([name.toLowerCase()]);
});

test.for([
  [
    ['Windows', 'MacOS', 'Linux', 'iOS', 'Android'],
    ['windows', 'macos', 'linux'],
  ],
  [['MacOS'], ['macos']],
  [['POSIX'], ['macos', 'linux']],
  [['Windows 10 Version 1809 for 32-bit Systems'], ['windows']],
  [['Android'], []],
  [['Chrome OS and Lacros'], []],
  [['32-bit Systems', 'x64-based Systems'], undefined],
  [['Unknown'], undefined],
  [[], undefined],
] as const)('the systems in %o are %o', ([words, platforms]) => {
  expect(platformsOf(words)).toEqual(platforms);
});

test('a name is for one system, limits add up', () => {
  expect([
    platformsInName('Zoom Rooms for macOS'),
    platformsInName('Zoom Rooms'),
    commonPlatforms(undefined, ['windows', 'macos'], ['macos']),
    commonPlatforms(undefined, undefined),
  ]).toEqual([['macos'], undefined, ['macos'], undefined]);
});
