import fc from 'fast-check';
import {expect, test} from 'vitest';

import {
  bracketedBuild,
  firstParts,
  javaVersion,
  openOfficeVersion,
  pythonVersion,
  quickTimeVersion,
  storeITunesVersion,
  toldVersion,
  upstreamVersion,
  versionInName,
  versionInText,
  versionParts,
  withoutZeros,
} from './vendor-version.ts';

test.for([
  [toldVersion, '120.0.6099.110', 'Google Chrome', '120.0.6099.110'],
  [toldVersion, '2.0.0.23 (en-US)', 'Mozilla Thunderbird (2.0.0.23)', '2.0.0.23'],
  [toldVersion, '1 . 2 . 2', 'Odd', '1.2.2'],
  [toldVersion, '4,69', 'Microsoft AutoUpdate', '4.69'],
  [toldVersion, '', '7-Zip 4.26 beta', '4.26'],
  [toldVersion, 'WinSCP 6.3.4', 'WinSCP 6.3.4', '6.3.4'],
  [toldVersion, 'v1.2.3', 'Thing', '1.2.3'],
  [toldVersion, '11', 'Adobe Shockwave Player 11', '11'],
  [toldVersion, '2.4.x-build-26', 'FusionInventory Agent', '2.4.x-build-26'],
  [toldVersion, 'Windows XP', 'Microsoft Windows Media Configuration Utility', undefined],
  [toldVersion, '', 'Pidgin', undefined],
  [versionInName, '2.12.2.2', 'Git version 2.12.2.2', '2.12.2.2'],
  [versionInName, '1.0', 'Nmap 7.94', '7.94'],
  [versionInName, '1.0', 'Nmap', '1.0'],
  [firstParts(3), '4.0.6.0', 'Wireshark', '4.0.6'],
  [withoutZeros(3), '5.4.0.0', '', '5.4.0'],
  [withoutZeros(2), '5.40.0.1', '', '5.40.0.1'],
  [bracketedBuild, '5.11.1 (6602)', 'Zoom', '5.11.1.6602'],
  [bracketedBuild, '5.17.34827', 'Zoom (64-bit)', '5.17.34827'],
  [pythonVersion, '3.10.6150.0', 'Python 3.10.6 (64-bit)', '3.10.6'],
  [pythonVersion, '3.12.121.0', 'Python 3.12.0rc1 (64-bit)', '3.12.0rc1'],
  [pythonVersion, '3.12.0', 'Python', '3.12.0'],
  [pythonVersion, '2.7.18150', 'Python 2.7.18', '2.7.18'],
  [pythonVersion, 'Python 3.11.4 (64-bit)', 'Python 3.11.4 (64-bit)', '3.11.4'],
  [pythonVersion, '3.10.6007.0', 'Python', undefined],
  [openOfficeVersion, '4.111.9808', 'OpenOffice 4.1.11', '4.1.11'],
  [openOfficeVersion, '4.17.9800', 'OpenOffice 4.1.7', '4.1.7'],
  [openOfficeVersion, '4.1.11', 'OpenOffice', '4.1.11'],
  [javaVersion, '8.0.3510.10', 'Java 8 Update 351 (64-bit)', '8.0.351'],
  [javaVersion, '8.0.3510.10', '', '8.0.351'],
  [javaVersion, '6.0.310', 'Java(TM) 6 Update 31', '6.0.31'],
  [javaVersion, '8u391', '', '8.0.391'],
  [javaVersion, '1.8.0_391', '', '8.0.391'],
  [javaVersion, '1.8.0:update391', '', '8.0.391'],
  [javaVersion, '17.0.8.0', 'Java(TM) SE Development Kit 17.0.8 (64-bit)', '17.0.8'],
  [javaVersion, '11.0.20.1', '', '11.0.20.1'],
  [storeITunesVersion, '12130.9.2003.0', 'iTunes', '12.13.0.9'],
  [storeITunesVersion, '12.13.0.9', 'iTunes', '12.13.0.9'],
  [quickTimeVersion, '7.79.80.95', 'QuickTime 7', '7.7.9'],
] as const)('%o of %j, %j is %j', ([read, raw, name, expected]) => {
  expect(read(raw, name)).toBe(expected);
});

test.for([
  ['120.0.6099.109-1', '120.0.6099.109'],
  ['5:24.0.7-1~debian.12~bookworm', '24.0.7'],
  ['18.19.0-1nodesource1', '18.19.0'],
  ['120.0.1~build1', '120.0.1'],
  ['5.17.1.1840', '5.17.1.1840'],
  ['none', undefined],
] as const)('package version %s is %s', ([packaged, expected]) => {
  expect(upstreamVersion(packaged)).toBe(expected);
});

test('numbers of a version, or none', () => {
  expect(versionParts('16.0.5465.1000', '')).toEqual([16, 0, 5465, 1000]);
  expect(versionParts('1.0b', '')).toBeUndefined();
  expect(versionInText('no version 12 here')).toBeUndefined();
});

test('never throws on foreign text', () => {
  const readers = [toldVersion, versionInName, bracketedBuild, pythonVersion, openOfficeVersion, javaVersion];
  fc.assert(
    fc.property(fc.string({maxLength: 600}), fc.string({maxLength: 600}), (raw, name) => {
      for (const read of readers) expect(['string', 'undefined']).toContain(typeof read(raw, name));
    }),
  );
});
