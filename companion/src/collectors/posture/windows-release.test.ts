import {expect, test} from 'vitest';

import {fakeWindows} from '../windows/fake-registry.ts';
import {windowsSupportEnds} from './formats/windows-dates.ts';
import {windowsRelease} from './windows-release.ts';

// Tested on recorded answers of reg.exe only: no test runs on Windows.

const never = AbortSignal.any([]);
const VERSION = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';

test.for([
  ['Windows 11 23H2 Home', 22_631, 'Core', false, '2025-11-11'],
  ['Windows 11 23H2 Enterprise', 22_631, 'Enterprise', false, '2026-11-10'],
  ['Windows 10 22H2 Pro', 19_045, 'Professional', false, '2025-10-14'],
  ['Windows 10 LTSC 2021', 19_044, 'EnterpriseS', false, '2027-01-12'],
  ['Windows 10 IoT LTSC 2021', 19_044, 'IoTEnterpriseS', false, undefined],
  ['Windows Server 2022', 20_348, 'ServerStandard', true, '2031-10-14'],
  ['a build nobody listed', 27_000, 'Professional', false, undefined],
] as const)('%s: %s', ([, build, edition, server, day]) => {
  expect(windowsSupportEnds(build, edition, server)).toBe(day);
});

test('reads release, edition and day', async () => {
  const system = fakeWindows({
    [VERSION]: {
      CurrentBuild: '22631',
      DisplayVersion: '23H2',
      EditionID: 'Professional',
      InstallationType: 'Client',
    },
  });

  expect((await windowsRelease.collect(system, never))?.facts?.release).toEqual({
    id: 'windows',
    version: '23H2 22631',
    supportEnds: '2025-11-11',
    today: '2026-11-23',
  });
  await expect(windowsRelease.collect(fakeWindows({}), never)).rejects.toThrow('does not tell');
});
