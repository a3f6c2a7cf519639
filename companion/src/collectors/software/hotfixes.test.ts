import {expect, test} from 'vitest';

import {fakeWindows} from '../windows/fake-registry.ts';
import {hotfixes} from './hotfixes.ts';

// Tested on recorded answers of reg.exe only: no test runs on Windows.

const PACKAGES =
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Packages';
const signal = new AbortController().signal;

test('installed updates, the newest of each', async () => {
  const states: readonly (readonly [name: string, state: number])[] = [
    ['Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.3930.1.9', 80],
    ['Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4046.1.7', 112],
    ['Package_for_KB5034441~31bf3856ad364e35~amd64~~19041.3920.1.0', 112],
    ['Package_for_KB5011048_RTM~31bf3856ad364e35~amd64~~10.0.9169.2', 112],
    ['Package_for_DotNetRollup_481~31bf3856ad364e35~amd64~~10.0.9206.2', 112],
    ['Package_for_ServicingStack_3989~31bf3856ad364e35~amd64~~19041.3989.1.0', 112],
    ['Package_for_ServicingStack_4041~31bf3856ad364e35~amd64~~19041.4041.1.1', 112],
    ['Microsoft-Windows-Foundation-Package~31bf3856ad364e35~amd64~~10.0.19041.1', 112],
  ];
  const registry = Object.fromEntries(
    states.map(([name, state]) => [`${PACKAGES}\\${name}`, {CurrentState: state}]),
  );

  const result = await hotfixes.collect(fakeWindows(registry), signal);

  expect(result?.software?.map(({id, name, version}) => ({id, name, version}))).toEqual([
    {id: 'hotfix:Windows cumulative update', name: 'Windows cumulative update', version: '19041.4046.1.7'},
    {id: 'hotfix:KB5034441', name: 'KB5034441', version: '19041.3920.1.0'},
    {id: 'hotfix:KB5011048', name: 'KB5011048', version: '10.0.9169.2'},
    {
      id: 'hotfix:.NET Framework cumulative update',
      name: '.NET Framework cumulative update',
      version: '10.0.9206.2',
    },
    {id: 'hotfix:Windows servicing stack', name: 'Windows servicing stack', version: '19041.4041.1.1'},
  ]);
});

test('a registry without the list is not applicable', async () => {
  expect(await hotfixes.collect(fakeWindows({}), signal)).toBeUndefined();
});
