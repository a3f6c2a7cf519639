import {expect, test} from 'vitest';

import {reads} from './testing.ts';

function windows(...rows: readonly (readonly [product: string, version: string, lessThan: string])[]) {
  const affected = rows.map(([product, version, lessThan]) => ({
    vendor: 'Microsoft',
    product,
    versions: [{version, status: 'affected', lessThan, versionType: 'custom'}],
  }));
  return reads({assigner: 'microsoft', affected}, []);
}

test.for<[string, readonly (readonly [string, string, string])[], readonly string[]]>([
  [
    'old and new lower bounds',
    [
      ['Windows 10 Version 22H2', '10.0.0', '10.0.19045.4651'],
      ['Windows 11 Version 24H2', '10.0.26100.0', '10.0.26100.2033'],
    ],
    ['10.0.19045 [, 10.0.19045.4651) confirmed', '10.0.26100 [, 10.0.26100.2033) confirmed'],
  ],
  [
    '23H2 on ARM',
    [['Windows 11 version 22H3', '10.0.0', '10.0.22631.3880']],
    ['10.0.22631 [, 10.0.22631.3880) confirmed'],
  ],
  [
    'a role only servers have',
    [['Windows Server 2019 (Server Core installation)', '10.0.0', '10.0.17763.6054']],
    ['10.0.17763-server [, 10.0.17763.6054) confirmed'],
  ],
  [
    'the lower of two fixes',
    [
      ['Windows Server 2012 R2', '6.3.0', '6.3.9600.20045'],
      ['Windows Server 2012 R2', '6.3.0', '6.3.9600.20044'],
    ],
    ['6.3.9600-server [, 6.3.9600.20044) confirmed'],
  ],
  [
    'the update of a sibling',
    [['Windows 10 Version 21H2', '10.0.0', '10.0.19041.3086']],
    ['10.0.19044 [, 10.0.19044.3086) confirmed'],
  ],
  [
    'two dots',
    [['Windows Server 2022', '10.0.0', '10.0.20348..2762']],
    ['10.0.20348-server [, 10.0.20348.2762) confirmed'],
  ],
  [
    'a Windows to come',
    [['Windows 12 Version 29H2', '10.0.0', '10.0.30000.5']],
    ['10.0.30000 [, 10.0.30000.5) confirmed'],
  ],
])('%s', ([, rows, expected]) => {
  expect(windows(...rows)).toEqual({ranges: expected, skips: {}});
});

test.for<[string, string, object]>([
  ['Windows 10 Version 1809', 'publication', {words: 1}],
  ['Windows 11 version 21H2', '10.0.22621.963', {'other-build': 1}],
  ['Windows Server 2012 R2', '1.001', {'not-a-version': 1}],
  ['Windows Server 2012 R2', '10.0.0.1', {'not-a-version': 1}],
  ['Windows 7', 'https://support.microsoft.com/', {address: 1}],
  ['Windows Defender Antimalware Platform', '4.18.24010.12', {}],
])('nothing is concluded from %o below %o', ([product, lessThan, skips]) => {
  expect(windows([product, '10.0.0', lessThan])).toEqual({ranges: [], skips});
});

test('what others say of Windows is not read as builds', () => {
  const affected = [
    {
      vendor: 'Microsoft',
      product: 'Windows 7',
      versions: [{version: '6.1.0', status: 'affected', lessThan: '6.1.7601.1'}],
    },
  ];

  expect(reads({assigner: 'certcc', affected}, []).ranges).toEqual([]);
});
