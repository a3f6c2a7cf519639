import fc from 'fast-check';
import {expect, test} from 'vitest';

import {areSiblings, windowsKey, windowsProduct} from './windows-builds.ts';

test.for([
  ['10.0.19045.4046', '10.0.19045'],
  ['10.0.26100', '10.0.26100'],
  ['6.1.7601.27017', '6.1.7601'],
  ['6.3.9600', '6.3.9600'],
  ['6.0.6003.22567', '6.0.6003'],
  ['10.0', undefined],
  ['5.1.2600', undefined],
  ['1.001', undefined],
  ['10.0.19045.4046.1', undefined],
  ['10.0.19045.4046 ', undefined],
  ['', undefined],
] as const)('%s is looked up as %s', ([build, key]) => {
  expect(windowsKey(build)).toBe(key);
  expect(windowsKey(build, 'server')).toBe(key === undefined ? undefined : `${key}-server`);
});

test.for([
  ['Windows 10 Version 22H2 for x64-based Systems', 'client', '10.0.19045'],
  ['Windows 10 Version 21H2 for 32-bit Systems', 'client', '10.0.19044'],
  ['Windows 10 Version 1607 for 32-bit Systems', 'client', '10.0.14393'],
  ['Windows 10 for x64-based Systems', 'client', '10.0.10240'],
  ['Windows 11 version 21H2 for ARM64-based Systems', 'client', '10.0.22000'],
  ['Windows 11 version 22H3 for ARM64-based Systems', 'client', '10.0.22631'],
  ['Windows 11 Version 24H2 for ARM64-based Systems', 'client', '10.0.26100'],
  ['Windows 11 Version 25H2 for x64-based Systems', 'client', '10.0.26200'],
  ['Windows 11 version 26H1 for x64-based Systems', 'client', '10.0.28000'],
  ['Windows 8.1 for x64-based systems', 'client', '6.3.9600'],
  ['Windows RT 8.1', 'client', '6.3.9600'],
  ['Windows 7 for x64-based Systems Service Pack 1', 'client', '6.1.7601'],
  ['Windows Vista x64 Edition Service Pack 2', 'client', '6.0.6002'],
  ['Windows Server 2008 for 32-bit Systems Service Pack 2 (Server Core installation)', 'server', '6.0.6003'],
  ['Windows Server 2008 R2 for x64-based Systems Service Pack 1', 'server', '6.1.7601'],
  ['Windows Server 2012 R2 (Server Core installation)', 'server', '6.3.9600'],
  ['Windows Server 2019', 'server', '10.0.17763'],
  ['Windows Server, version 1903 (Server Core installation)', 'server', '10.0.18362'],
  ['Windows Server 2022, 23H2 Edition (Server Core installation)', 'server', '10.0.25398'],
  ['Windows Server 2025', 'server', '10.0.26100'],
] as const)('%s is a %s of build %s', ([name, kind, build]) => {
  expect(windowsProduct(name)).toEqual({kind, build});
});

test.for([
  'Windows Notepad',
  'Windows App for Mac',
  'Windows Defender Antimalware Platform',
  'Remote Desktop client for Windows Desktop',
  'Microsoft .NET Framework 3.5 on Windows 10 for x64-based Systems',
  'Internet Explorer 11 on Windows Server 2012 R2',
  '.NET 8.0 installed on Windows',
  'Windows 13 for x64-based Systems',
  'constructor',
  '',
])('"%s" is no Windows of ours', (name) => {
  expect(windowsProduct(name)).toBeUndefined();
});

test.for([
  ['10.0.19041', '10.0.19045', true],
  ['10.0.22621', '10.0.22631', true],
  ['10.0.26100', '10.0.26200', true],
  ['10.0.22000', '10.0.22621', false],
  ['10.0.19045', '10.0.22621', false],
  ['10.0.10240', '10.0.10240', true],
] as const)('%s and %s take the same updates: %s', ([a, b, same]) => {
  expect(areSiblings(a, b)).toBe(same);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(windowsKey(text)).toBeUndefined();
      windowsProduct(text);
    }),
  );
});
