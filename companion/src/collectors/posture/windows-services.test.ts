import {expect, test} from 'vitest';

import {fakeWindows} from '../windows/fake-registry.ts';
import {isUnquoted, windowsServices} from './windows-services.ts';

// Tested on recorded answers of reg.exe only: no test runs on Windows.

const never = AbortSignal.any([]);
const SERVICES = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services';

test.for([
  ['C:\\Program Files\\Foo\\foo.exe', true],
  ['C:\\Program Files\\Foo\\foo.exe -service "x y"', true],
  ['D:\\My Tools\\run.EXE', true],
  ['"C:\\Program Files\\Foo\\foo.exe" -k', false],
  ['C:\\Tools\\foo.exe -with blanks', false],
  ['C:\\Windows\\System32\\svchost.exe -k netsvcs -p', false],
  ['%SystemRoot%\\system32\\my service.exe', false],
  ['\\SystemRoot\\System32\\drivers\\foo bar.sys', false],
  ['system32\\drivers\\a b.exe', false],
  ['\\??\\C:\\Program Files\\Foo\\foo.exe', false],
  ['C:\\Program Files\\Foo\\foo.sys', false],
  ['', false],
] as const)('%s: %s', ([path, unquoted]) => {
  expect(isUnquoted(path)).toBe(unquoted);
});

test('names services whose path is not certain, not keys below them', async () => {
  const system = fakeWindows({
    [`${SERVICES}\\Foo`]: {ImagePath: 'C:\\Program Files\\Foo\\foo.exe'},
    [`${SERVICES}\\Foo\\Deeper`]: {ImagePath: 'C:\\Program Files\\Bar\\bar.exe'},
    [`${SERVICES}\\Spooler`]: {ImagePath: '%SystemRoot%\\System32\\spoolsv.exe'},
  });

  expect(await windowsServices.collect(system, never)).toEqual({
    facts: {unquotedServices: [{name: 'Foo', path: 'C:\\Program Files\\Foo\\foo.exe'}]},
  });
});

test('no services at all cannot be: it is an error', async () => {
  await expect(windowsServices.collect(fakeWindows({}), never)).rejects.toThrow('names no service');
});
