import {checkOn, checks} from '@plimsoll/shared/checks';
import type {RegistryValues} from '@plimsoll/shared/inventory';
import {expect, test} from 'vitest';

import type {System} from '../../system/system.ts';
import {type FakeRegistry, fakeWindows} from '../windows/fake-registry.ts';
import {fakeSystem} from './formats/fake.ts';
import {windowsRegistry} from './windows-registry.ts';

// Tested on recorded answers of reg.exe only: no test runs on Windows.

const never = AbortSignal.any([]);
const LSA = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Lsa';
const WINLOGON = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon';
const ADVANCED = 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Advanced';
const HIDE = `HKCU\\${ADVANCED}\\HideFileExt`;
const ADA = 'S-1-5-21-1111111111-222222222-333333333-1001';
const BOB = 'S-1-5-21-1111111111-222222222-333333333-1002';

async function collect(system: System) {
  const collected = await windowsRegistry.collect(system, never);
  return {...collected?.facts, notes: collected?.notes};
}

/** What reg.exe writes for a key with values and keys below (Windows 11, `reg query HKLM\SYSTEM\CurrentControlSet\Control\Lsa`). */
const RECORDED = `\r
${LSA}\r
    auditbasedirectories    REG_DWORD    0x0\r
    Bounds    REG_BINARY    0030000000200000\r
    LimitBlankPasswordUse    REG_DWORD    0x1\r
    NoLmHash    REG_DWORD    0x1\r
    Security Packages    REG_MULTI_SZ    ""\r
    LsaPid    REG_DWORD    0x3c4\r
    SecureBoot    REG_DWORD    0x1\r
    ProductType    REG_DWORD    0x6\r
    disabledomaincreds    REG_DWORD    0x0\r
    everyoneincludesanonymous    REG_DWORD    0x0\r
    restrictanonymous    REG_DWORD    0x0\r
    restrictanonymoussam    REG_DWORD    0x1\r
    RunAsPPL    REG_DWORD    0x2\r
\r
${LSA}\\AccessProviders\r
${LSA}\\MSV1_0\r
`;

test('reads what reg.exe recorded, in whatever case names are written there', async () => {
  const system = fakeSystem(
    {},
    {
      platform: 'win32',
      run: async (_program, args) => {
        const own = args[1] === LSA.replace('HKEY_LOCAL_MACHINE', 'HKLM');
        return {
          outcome: 'exited',
          code: own ? 0 : 1,
          stdout: own ? RECORDED : '',
          stderr: '',
          truncated: false,
        };
      },
    },
  );

  const {registry} = await collect(system);

  const short = LSA.replace('HKEY_LOCAL_MACHINE', 'HKLM');
  expect(
    Object.entries(registry ?? {}).filter(
      ([place]) => place.startsWith(`${short}\\`) && !place.includes('MSV1_0'),
    ),
  ).toEqual([
    [`${short}\\EveryoneIncludesAnonymous`, 0],
    [`${short}\\LimitBlankPasswordUse`, 1],
    [`${short}\\LmCompatibilityLevel`, null],
    [`${short}\\LsaCfgFlags`, null],
    [`${short}\\NoLMHash`, 1],
    [`${short}\\RestrictAnonymous`, 0],
    [`${short}\\RestrictAnonymousSAM`, 1],
    [`${short}\\RunAsPPL`, 2],
  ]);
});

test('asks Winlogon, where a password may stand, for two values by name', async () => {
  const asked: string[] = [];
  const fake = fakeWindows({[WINLOGON]: {AutoAdminLogon: '1', DefaultPassword: 'secret'}});
  const system: System = {
    ...fake,
    run: async (program, args) => {
      asked.push(args.join(' '));
      return await fake.run(program, args);
    },
  };

  const facts = await collect(system);

  expect(asked.filter((line) => line.includes('Winlogon')).toSorted()).toEqual([
    'query HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon /v AutoAdminLogon /reg:64',
    'query HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon /v CachedLogonsCount /reg:64',
  ]);
  expect(JSON.stringify(facts)).not.toContain('secret');
});

test('an empty text is not set', async () => {
  const domain = 'SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters';
  const {registry} = await collect(fakeWindows({[`HKEY_LOCAL_MACHINE\\${domain}`]: {Domain: ' '}}));

  expect(registry?.[`HKLM\\${domain}\\Domain`]).toBeNull();
});

test('one person is HKCU, several are told apart, and a closed registry is left out', async () => {
  const one = fakeWindows({[`HKEY_USERS\\${ADA}\\${ADVANCED}`]: {HideFileExt: 0}});
  const two: FakeRegistry = {
    [`HKEY_USERS\\${ADA}\\${ADVANCED}`]: {HideFileExt: 0},
    [`HKEY_USERS\\${BOB}\\${ADVANCED}`]: {HideFileExt: 1},
  };
  const open = fakeWindows(two);
  const half: System = {
    ...open,
    run: async (program, args) =>
      args[1]?.includes(BOB)
        ? {outcome: 'exited', code: 1, stdout: '', stderr: 'ERROR: Access is denied.\r\n', truncated: false}
        : await open.run(program, args),
  };

  expect(hidden(await collect(one))).toEqual([['HKCU', 0]]);
  expect(hidden(await collect(open))).toEqual([
    [`HKU\\${ADA}`, 0],
    [`HKU\\${BOB}`, 1],
  ]);
  expect(hidden(await collect(half))).toEqual([[`HKU\\${ADA}`, 0]]);
});

function hidden({userRegistry}: Awaited<ReturnType<typeof collect>>): unknown[] {
  return (userRegistry ?? []).map(({user, values}) => [user, values[HIDE]]);
}

test('what came cut off is not taken for not set, and a key that fails is left out and counted', async () => {
  const fake = fakeWindows({[LSA]: {RunAsPPL: 1}});
  const cut = await collect({
    ...fake,
    run: async (program, args) => ({...(await fake.run(program, args)), truncated: true}),
  });
  const failing = await collect({
    ...fake,
    run: async (program, args) =>
      args[1]?.endsWith('\\Lsa')
        ? {outcome: 'timed-out', code: null, stdout: '', stderr: '', truncated: false}
        : await fake.run(program, args),
  });

  expect(cut.registry?.['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\RunAsPPL']).toBe(1);
  expect(cut.registry).not.toHaveProperty('HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\NoLMHash');
  expect(failing.registry).not.toHaveProperty('HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\RunAsPPL');
  expect(failing.notes).toEqual(['keys of the registry that could not be read: 1']);
});

test('a reg.exe that does not run is an error', async () => {
  await expect(windowsRegistry.collect(fakeSystem({}, {platform: 'win32'}), never)).rejects.toThrow(
    'reg.exe',
  );
});

/** Values that let checks with a condition ask for theirs. */
const SURROUNDINGS: FakeRegistry = {
  'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters': {Domain: 'example.org'},
  'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\WinDefend': {Start: 2},
  'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server': {fDenyTSConnections: 0},
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration': {VersionToReport: '16.0'},
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {EditionID: 'Enterprise'},
  [`HKEY_USERS\\${ADA}\\${ADVANCED}`]: {HideFileExt: 0},
};

test('no check asks for a value that nobody reads', async () => {
  const missed: string[] = [];
  function watched(values: RegistryValues): RegistryValues {
    return new Proxy(values, {
      get(target, place) {
        if (typeof place === 'string' && !(place in target)) missed.push(place);
        return typeof place === 'string' ? target[place] : undefined;
      },
    });
  }
  const {registry = {}, userRegistry = []} = await collect(fakeWindows(SURROUNDINGS));

  for (const check of checks.filter(({platforms}) => platforms.includes('windows'))) {
    checkOn(check, 'windows').run({
      registry: watched(registry),
      userRegistry: userRegistry.map(({user, values}) => ({user, values: watched(values)})),
      virusScanners: [],
      release: {id: 'windows', version: '', today: '2026-11-23'},
    });
  }

  expect(userRegistry).toHaveLength(1);
  expect(missed).toEqual([]);
});
