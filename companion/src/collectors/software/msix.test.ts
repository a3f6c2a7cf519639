import {expect, test} from 'vitest';

import {fakeWindows} from '../windows/fake-registry.ts';
import {msix} from './msix.ts';
import {toMsixPackage} from './msix-package.ts';

// Tested on recorded answers of reg.exe only: no test runs on Windows.

const REPOSITORY =
  'HKEY_CURRENT_USER\\Software\\Classes\\Local Settings\\Software\\Microsoft\\Windows\\CurrentVersion\\AppModel\\Repository\\Packages';
const APPS = 'C:\\Program Files\\WindowsApps';
const signal = new AbortController().signal;

test('packages with their names, publishers and folders; what is gone is left out', async () => {
  const firefox = 'Mozilla.Firefox_130.0.0.0_x64__n80bbvh6b1yt2';
  const paint = 'Microsoft.MSPaint_6.2410.13017.0_x64__8wekyb3d8bbwe';
  const old = 'Microsoft.MSPaint_6.2300.1.0_x64__8wekyb3d8bbwe';
  const game = 'ROBLOXCORPORATION.ROBLOX_2.699.877.0_x64__55nm5eh3cm0pr';
  const system = fakeWindows(
    {
      [`${REPOSITORY}\\${firefox}`]: {
        DisplayName: 'Mozilla Firefox',
        PackageRootFolder: `${APPS}\\${firefox}`,
      },
      [`${REPOSITORY}\\${firefox}\\App\\Capabilities`]: {ApplicationName: 'x'},
      [`${REPOSITORY}\\${paint}`]: {
        DisplayName: `@{${paint}?ms-resource://Microsoft.MSPaint/resources/AppName}`,
        PackageRootFolder: `${APPS}\\${paint}`,
      },
      [`${REPOSITORY}\\${old}`]: {DisplayName: 'Paint', PackageRootFolder: `${APPS}\\${old}`},
      [`${REPOSITORY}\\${game}`]: {DisplayName: 'Roblox', PackageRootFolder: `${APPS}\\${game}`},
    },
    {
      [`C:/Program Files/WindowsApps/${firefox}/firefox.exe`]: '',
      [`C:/Program Files/WindowsApps/${paint}`]: {refused: 'EPERM', hidden: true},
    },
  );

  expect(await msix.collect(system, signal)).toEqual({
    software: [
      {
        id: 'msix:Mozilla.Firefox:x64',
        type: 'msix',
        name: 'Mozilla Firefox',
        version: '130.0.0.0',
        arch: 'x64',
        packageId: 'Mozilla.Firefox',
        origin: 'other-vendor',
        vendor: 'Mozilla Corporation',
        publisher: 'Mozilla Corporation',
        paths: [`${APPS}\\${firefox}`],
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'msix:Microsoft.MSPaint:x64',
        type: 'msix',
        name: 'Microsoft.MSPaint',
        version: '6.2410.13017.0',
        arch: 'x64',
        packageId: 'Microsoft.MSPaint',
        origin: 'other-vendor',
        vendor: 'Microsoft Corporation',
        publisher: 'Microsoft Corporation',
        paths: [`${APPS}\\${paint}`],
        state: 'installed',
        running: 'unknown',
      },
    ],
  });
});

test.for([
  'Microsoft.MSPaint_2023.2410.13017.0_neutral_~_8wekyb3d8bbwe',
  'Microsoft.MSPaint_6.2410.13017.0_neutral_split.language-de_8wekyb3d8bbwe',
  'Microsoft.MSPaint',
  '',
  '__proto__',
])('%s is no package', (full) => {
  expect(toMsixPackage(full, 'Paint', '')).toBeUndefined();
});

test('parts of Windows are its own', () => {
  const cortana = toMsixPackage(
    'Microsoft.Windows.Search_1.14.0.19041_neutral_neutral_cw5n1h2txyewy',
    undefined,
    'C:\\Windows\\SystemApps\\Microsoft.Windows.Search_cw5n1h2txyewy',
  );
  const edge = toMsixPackage(
    'Microsoft.MicrosoftEdge_44.19041.1266.0_neutral__8wekyb3d8bbwe',
    'Microsoft Edge',
    'C:\\Windows\\SystemApps\\Microsoft.MicrosoftEdge_8wekyb3d8bbwe',
  );
  const unknown = toMsixPackage('Some.App_1.0.0.0_x64__abcdefghjkmnp', 'Some App', '');

  expect([cortana, edge, unknown].map((item) => item?.origin)).toEqual([
    'distribution',
    'distribution',
    'unknown',
  ]);
});

test('the newest of one package is taken where an older key stayed behind', async () => {
  const [a, b] = ['Some.App_1.9.0.0_x64__abcdefghjkmnp', 'Some.App_1.10.0.0_x64__abcdefghjkmnp'];
  const system = fakeWindows(
    {
      [`${REPOSITORY}\\${a}`]: {PackageRootFolder: 'C:\\a'},
      [`${REPOSITORY}\\${b}`]: {PackageRootFolder: 'C:\\b'},
    },
    {'C:/a/x': '', 'C:/b/x': ''},
  );

  expect((await msix.collect(system, signal))?.software?.map(({version}) => version)).toEqual(['1.10.0.0']);
});

test('a Windows without store packages has none', async () => {
  expect(await msix.collect(fakeWindows({}), signal)).toBeUndefined();
});
