import {expect, test} from 'vitest';

import {fakeWindows} from '../windows/fake-registry.ts';
import {windowsRestart} from './windows-restart.ts';

// Tested on recorded answers of reg.exe only: no test runs on Windows.

const never = AbortSignal.any([]);
const CURRENT = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const SERVICING = `${CURRENT}\\Component Based Servicing`;

test('a key of the servicing stack asks for a restart', async () => {
  const system = fakeWindows({
    [`${CURRENT}\\WindowsUpdate\\Auto Update`]: {AcceleratedInstallRequired: 0},
    [`${SERVICING}\\Packages`]: {},
    [`${SERVICING}\\RebootPending`]: {},
  });

  expect(await windowsRestart.collect(system, never)).toEqual({
    facts: {
      restart: {
        requested: true,
        packages: [
          'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
        ],
        booted: 'Windows',
      },
    },
  });
});

test('without such keys nobody does, and without their parents nobody knows', async () => {
  const quiet = await windowsRestart.collect(fakeWindows({[SERVICING]: {SessionIdHigh: 1}}), never);
  const closed = await windowsRestart.collect(fakeWindows({}), never);

  expect(quiet?.facts?.restart).toEqual({requested: false, packages: [], booted: 'Windows'});
  expect(closed).toEqual({notes: ['whether an update waits for a restart could not be read']});
});
