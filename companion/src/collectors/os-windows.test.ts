import {expect, test} from 'vitest';

import {osWindows} from './os-windows.ts';
import {type FakeValues, fakeWindows} from './windows/fake-registry.ts';

const NT = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
const CONTROL = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control';
const TEN = {CurrentVersion: '6.3', CurrentMajorVersionNumber: 10, CurrentMinorVersionNumber: 0};
const signal = new AbortController().signal;

function windows(values: FakeValues) {
  return fakeWindows({
    [NT]: values,
    [`${CONTROL}\\ComputerName\\ActiveComputerName`]: {ComputerName: 'DESK-1'},
    [`${CONTROL}\\Session Manager\\Environment`]: {PROCESSOR_ARCHITECTURE: 'AMD64'},
  });
}

// Tested on recorded answers of reg.exe only: no test runs on Windows.
test.for([
  {
    values: {...TEN, ProductName: 'Windows 10 Pro', CurrentBuild: '19045', UBR: 4046, DisplayVersion: '22H2'},
    os: {name: 'Windows 10 Pro', version: '10.0.19045', build: '10.0.19045.4046', codename: '22H2'},
  },
  {
    values: {
      ...TEN,
      ProductName: 'Windows 10 Home',
      CurrentBuild: '22631',
      UBR: 0xf5a,
      DisplayVersion: '23H2',
    },
    os: {name: 'Windows 11 Home', version: '10.0.22631', build: '10.0.22631.3930', codename: '23H2'},
  },
  {
    values: {
      ...TEN,
      ProductName: 'Windows Server 2019 Standard',
      CurrentBuild: '17763',
      UBR: 5458,
      ReleaseId: '1809',
      InstallationType: 'Server Core',
    },
    os: {
      name: 'Windows Server 2019 Standard',
      version: '10.0.17763',
      build: '10.0.17763.5458',
      codename: '1809',
    },
  },
  {
    values: {...TEN, ProductName: 'Windows', CurrentBuild: '26100', UBR: 9454, InstallationType: 'Server'},
    os: {name: 'Windows Server', version: '10.0.26100', build: '10.0.26100.9454'},
  },
  {
    values: {CurrentVersion: '6.1', ProductName: 'Windows 7 Professional', CurrentBuild: '7601'},
    os: {name: 'Windows 7 Professional', version: '6.1.7601'},
  },
])('$os.name $os.build', async ({values, os}) => {
  expect(await osWindows.collect(windows(values), signal)).toEqual({
    device: {name: 'DESK-1', os: {family: 'windows', id: 'windows', arch: 'x64', ...os}},
  });
});

test('a registry that does not tell is an error, not a guess', async () => {
  await expect(osWindows.collect(windows({ProductName: 'Windows 10 Pro'}), signal)).rejects.toThrow(
    'does not tell which Windows this is',
  );
  await expect(osWindows.collect(windows({CurrentBuild: 'x'}), signal)).rejects.toThrow('does not tell');
});
