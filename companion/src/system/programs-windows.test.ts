import {expect, test} from 'vitest';

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

test.skipIf(process.platform === 'win32')('reg.exe is not looked for elsewhere', () => {
  expect(findProgram('reg', ['query', 'HKLM'])).toBeUndefined();
});
