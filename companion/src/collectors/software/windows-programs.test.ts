import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {type FakeRegistry, type FakeValues, fakeWindows} from '../windows/fake-registry.ts';
import {windowsPrograms} from './windows-programs.ts';

// Tested on recorded answers of reg.exe only: no test runs on Windows.

const LIST = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const MACHINE = `HKEY_LOCAL_MACHINE\\${LIST}`;
const ME = 'S-1-5-21-1111111111-222222222-333333333-1001';
const signal = new AbortController().signal;

async function programs(registry: FakeRegistry) {
  return windowsPrograms.collect(fakeWindows(registry), signal);
}

function machine(...entries: readonly FakeValues[]): FakeRegistry {
  return Object.fromEntries(entries.map((values, index) => [`${MACHINE}\\{${index}}`, values]));
}

const installed = {state: 'installed', running: 'unknown'} as const;
const sevenZip = {
  DisplayName: '7-Zip 25.01 (x64)',
  DisplayVersion: '25.01',
  Publisher: 'Igor Pavlov',
  InstallLocation: 'C:\\Program Files\\7-Zip\\',
  EstimatedSize: 5758,
};

test('an entry is a program with its publisher and its place', async () => {
  expect(await programs(machine(sevenZip))).toEqual({
    software: [
      {
        ...installed,
        id: 'win:7-zip',
        type: 'win',
        name: '7-Zip 25.01 (x64)',
        version: '25.01',
        origin: 'other-vendor',
        vendor: 'Igor Pavlov',
        publisher: 'Igor Pavlov',
        paths: ['C:\\Program Files\\7-Zip'],
      },
    ],
  });
});

test('lists of 64 and 32 bits and of everybody signed in become one', async () => {
  const result = await programs({
    ...machine(sevenZip),
    [`32:${MACHINE}\\7-Zip`]: {...sevenZip, InstallLocation: '"C:\\Program Files (x86)\\7-Zip\\"'},
    [`HKEY_USERS\\${ME}\\${LIST}\\{A}`]: {
      DisplayName: 'Slack',
      DisplayVersion: '4.41.98',
      Publisher: 'Slack',
    },
    [`HKEY_USERS\\${ME}_Classes\\x`]: {a: 'b'},
    'HKEY_USERS\\.DEFAULT\\x': {a: 'b'},
    [`HKEY_CURRENT_USER\\${LIST}\\{A}`]: {DisplayName: 'Never read', DisplayVersion: '1'},
  });

  expect(result?.software?.map(({id, version, paths}) => ({id, version, paths}))).toEqual([
    {
      id: 'win:7-zip',
      version: '25.01',
      paths: ['C:\\Program Files\\7-Zip', 'C:\\Program Files (x86)\\7-Zip'],
    },
    {id: 'win:slack', version: '4.41.98', paths: undefined},
  ]);
});

test('where nobody’s registry can be listed, the own one is read', async () => {
  const result = await programs({
    ...machine(sevenZip),
    [`HKEY_CURRENT_USER\\${LIST}\\{A}`]: {DisplayName: 'Slack', DisplayVersion: '4.41.98'},
  });

  expect(result?.software?.map(({id, origin}) => ({id, origin}))).toEqual([
    {id: 'win:7-zip', origin: 'other-vendor'},
    {id: 'win:slack', origin: 'unknown'},
  ]);
});

test('two versions of one program are two items', async () => {
  const result = await programs(
    machine(sevenZip, {...sevenZip, DisplayName: '7-Zip 19.00', DisplayVersion: '19.00'}),
  );

  expect(result?.software?.map(({id, version}) => ({id, version}))).toEqual([
    {id: 'win:7-zip:25.01', version: '25.01'},
    {id: 'win:7-zip:19.00', version: '19.00'},
  ]);
});

test.for<{given: string; values: FakeValues; version: string | undefined}>([
  {given: 'its version', values: {DisplayVersion: ' 5.11.1 (6602) '}, version: '5.11.1 (6602)'},
  {given: 'a version with a line break', values: {DisplayVersion: '1.2\n3'}, version: '1.2 3'},
  {
    given: 'Windows Installer’s number',
    values: {WindowsInstaller: 1, Version: 0x0c00520d},
    version: '12.0.21005',
  },
  {given: 'a number that is not Windows Installer’s', values: {Version: 0x0c00520d}, version: undefined},
  {given: 'none', values: {VersionMajor: 11, VersionMinor: 0}, version: undefined},
])('a program that tells $given has version $version', async ({values, version}) => {
  const result = await programs(machine({DisplayName: 'Some Tool', ...values}));

  expect(result?.software?.map((item) => item.version)).toEqual(version === undefined ? [] : [version]);
  expect(result?.notes).toEqual(
    version === undefined ? ['entries without a usable name or version left out: 1'] : undefined,
  );
});

test.for([
  {name: 'GPL Ghostscript 8.54', version: '8.54'},
  {name: 'Iceows V4.20a', version: '4.20a'},
  {name: 'Mozilla Thunderbird (31.0)', version: '31.0'},
])('$name tells its version in its name', async ({name, version}) => {
  expect((await programs(machine({DisplayName: name})))?.software?.[0]?.version).toBe(version);
});

test.for<{given: string; values: FakeValues}>([
  {given: 'without a name', values: {DisplayVersion: '1.0'}},
  {
    given: 'of an update',
    values: {DisplayName: 'Update for X', DisplayVersion: '1', ReleaseType: 'Security Update'},
  },
  {
    given: 'of a numbered update to something',
    values: {
      DisplayName: 'Security Update for Microsoft Office (KB4484212)',
      ParentKeyName: 'Office',
      DisplayVersion: '1',
    },
  },
  {given: 'of a hidden part', values: {DisplayName: 'Some Helper', DisplayVersion: '1', SystemComponent: 1}},
  {
    given: 'of a part of another',
    values: {DisplayName: 'Some Pack', DisplayVersion: '1', ParentKeyName: 'Some'},
  },
])('an entry $given is no program', async ({values}) => {
  expect(await programs(machine(values))).toEqual({software: []});
});

test('a hidden runtime is there unless the list shows the same one', async () => {
  const shown = {
    DisplayName: 'Microsoft .NET Runtime - 8.0.1 (x64)',
    DisplayVersion: '8.0.1.33221',
    Publisher: 'Microsoft Corporation',
  };
  const hidden = {...shown, DisplayVersion: '64.4.6937', SystemComponent: 1};

  const both = await programs(machine(shown, hidden));
  const alone = await programs(machine(hidden));

  expect(both?.software?.map(({version}) => version)).toEqual(['8.0.1.33221']);
  expect(alone?.software?.map(({version}) => version)).toEqual(['64.4.6937']);
});

test('what winget put there itself carries its id', async () => {
  const result = await programs(
    machine({
      DisplayName: 'jq',
      DisplayVersion: '1.7.1',
      WinGetPackageIdentifier: 'jqlang.jq',
      WinGetInstallerType: 'portable',
      TargetFullPath: 'C:\\Users\\me\\AppData\\Local\\Microsoft\\WinGet\\Packages\\jq\\jq.exe',
    }),
  );

  expect(result?.software).toEqual([
    {
      ...installed,
      id: 'win:jq',
      type: 'winget',
      name: 'jq',
      version: '1.7.1',
      origin: 'unknown',
      packageId: 'jqlang.jq',
      paths: ['C:\\Users\\me\\AppData\\Local\\Microsoft\\WinGet\\Packages\\jq\\jq.exe'],
    },
  ]);
});

test('without the machine’s list nothing is known, and that is said', async () => {
  await expect(programs({})).rejects.toThrow('the list of installed programs cannot be read');
  await expect(windowsPrograms.collect(fakeSystem({}, {platform: 'win32'}), signal)).rejects.toThrow(
    'reg.exe',
  );
});
