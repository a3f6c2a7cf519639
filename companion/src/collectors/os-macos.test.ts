import {expect, test} from 'vitest';

import type {RunResult, System} from '../system/system.ts';
import {binaryPlist} from './macos/make-plist.ts';
import {osMacos, parseSwVers} from './os-macos.ts';
import {type FakeEntry, fakeSystem} from './posture/formats/fake.ts';

// Tested on recorded answers of sw_vers and recorded files only: no test runs on macOS.

const signal = new AbortController().signal;
const CORE = '/System/Library/CoreServices/SystemVersion.plist';
const EXTRA = `/System/Cryptexes/OS${CORE}`;

function mac(
  answer: Partial<RunResult>,
  files: Readonly<Record<string, FakeEntry>> = {},
  over: Partial<System> = {},
) {
  const run = {outcome: 'exited', code: 0, stdout: '', stderr: '', truncated: false, ...answer} as const;
  return fakeSystem(files, {platform: 'darwin', arch: 'arm64', run: async () => run, ...over});
}

test.for([
  {
    stdout: 'ProductName:\t\tmacOS\nProductVersion:\t\t14.6.1\nBuildVersion:\t\t23G93\n',
    os: {name: 'macOS 14.6.1', version: '14.6.1', build: '23G93'},
  },
  {
    stdout:
      'ProductName:\t\tmacOS\nProductVersion:\t\t26.3.1\nProductVersionExtra:\t(a)\nBuildVersion:\t\t25D771280a\n',
    os: {name: 'macOS 26.3.1 (a)', version: '26.3.1 (a)', build: '25D771280a'},
  },
  {
    stdout: 'ProductName:\tMac OS X\nProductVersion:\t10.14.6\nBuildVersion:\t18G103\n',
    os: {name: 'Mac OS X 10.14.6', version: '10.14.6', build: '18G103'},
  },
])('$os.name', async ({stdout, os}) => {
  expect(await osMacos.collect(mac({stdout}), signal)).toEqual({
    device: {os: {family: 'macos', id: 'macos', arch: 'arm64', ...os}},
  });
});

const FILES = {
  [CORE]: binaryPlist(
    new Map([
      ['ProductName', 'macOS'],
      ['ProductVersion', '13.4.1'],
      ['ProductBuildVersion', '22F82'],
    ]),
  ),
};

/** What lies beside the system, made for a version. */
function beside(version: string): Uint8Array {
  return binaryPlist(
    new Map([
      ['ProductVersion', version],
      ['ProductVersionExtra', '(c)'],
      ['ProductBuildVersion', '22F770820d'],
    ]),
  );
}

test('without sw_vers the system’s own files tell, with what lies beside them for the same version', async () => {
  const results = await Promise.all(
    [{}, {[EXTRA]: beside('13.4.1')}, {[EXTRA]: beside('13.4')}].map(async (extra) =>
      osMacos.collect(mac({code: 1}, {...FILES, ...extra}), signal),
    ),
  );

  expect(results.map((result) => result?.device?.os?.version)).toEqual(['13.4.1', '13.4.1 (c)', '13.4.1']);
  expect(results.map((result) => result?.device?.os?.build)).toEqual(['22F82', '22F770820d', '22F82']);
});

test('below another root nothing is asked of the running system', async () => {
  const {arch: _arch, ...foreign} = mac({stdout: 'ProductVersion:\t1.0\n'}, FILES, {foreign: true});

  expect((await osMacos.collect(foreign, signal))?.device?.os).toMatchObject({
    version: '13.4.1',
    arch: 'unknown',
  });
});

test('the name is that of the sharing settings', async () => {
  const preferences = new Map([['System', new Map([['System', new Map([['ComputerName', 'Anna’s Mac']])]])]]);
  const path = '/Library/Preferences/SystemConfiguration/preferences.plist';
  const stdout = 'ProductVersion:\t14.6.1\n';

  const named = await osMacos.collect(mac({stdout}, {[path]: binaryPlist(preferences)}), signal);
  const closed = await osMacos.collect(mac({stdout}, {[path]: {refused: 'EACCES'}}), signal);

  expect([named?.device?.name, closed?.device?.name]).toEqual(['Anna’s Mac', undefined]);
});

test('what is no version is none', async () => {
  expect(await osMacos.collect(mac({stdout: 'ProductVersion:\tx\n'}), signal)).toBeUndefined();
  expect(await osMacos.collect(mac({code: 1}), signal)).toBeUndefined();
  expect(parseSwVers('a\n:\nProductVersion\nA:\n')).toEqual(new Map());
});
