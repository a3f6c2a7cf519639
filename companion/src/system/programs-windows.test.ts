import {expect, test} from 'vitest';

import {powershellArguments, powershellEnvironment} from './powershell.ts';
import {findProgram} from './programs.ts';
import {systemFolder} from './programs-windows.ts';

test.for(['C:\\Windows', 'D:\\WINNT', 'c:\\Windows 11'])('%s may be where Windows is', (root) => {
  expect(systemFolder(root)).toEqual({root, programs: `${root}\\System32`});
});

test.for([
  undefined,
  '',
  'C:',
  'C:\\',
  'C:/Windows',
  'Windows',
  '\\\\server\\share',
  '\\\\?\\C:\\Windows',
  'C:\\Users\\me\\Windows',
  'C:\\..',
  'C:\\Windows\\',
  'C:\\Windows:evil',
  `C:\\${'W'.repeat(64)}`,
])('%s is not', (root) => {
  expect(systemFolder(root)).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('programs of Windows are not looked for elsewhere', () => {
  expect(findProgram('reg', ['query', 'HKLM'])).toBeUndefined();
  expect(findProgram('powershell', ['defender-detections'])).toBeUndefined();
});

test('PowerShell is told a sentence of ours, without quotes that would be lost on the way', () => {
  const args = powershellArguments(['defender-detections']) ?? [];

  expect(args.slice(0, 4)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-Command']);
  expect(args[4]).toContain('Get-MpThreatDetection');
  expect(args.join(' ')).not.toMatch(/["\n`]|Set-|Remove-|Invoke-|Start-|Add-/);
});

test.for([
  [[]],
  [['Get-Date']],
  [['-Command', 'Get-Date']],
  [['__proto__']],
  [['defender-detections', '; Get-Date']],
  [['defender-detections; Get-Date']],
] as const)('PowerShell is never told %j', ([args]) => {
  expect(powershellArguments(args)).toBeUndefined();
});

test('PowerShell loads modules of Windows alone', () => {
  expect(powershellEnvironment('C:\\Windows\\System32', 'C:\\Temp')).toEqual({
    PSModulePath: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\Modules',
    TEMP: 'C:\\Temp',
  });
  expect(Object.keys(powershellEnvironment('C:\\Windows\\System32', undefined))).toEqual(['PSModulePath']);
});
