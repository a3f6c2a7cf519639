import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** PowerShell 7, which is installed beside Windows PowerShell. */
export const powershell: Product = {
  id: 'powershell',
  title: 'PowerShell',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['powershell', 'powershell #'],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.powershell'],
  packages: {
    winget: ['Microsoft.PowerShell'],
    chocolatey: ['powershell-core'],
    homebrew: ['powershell'],
    deb: ['powershell'],
    rpm: ['powershell'],
    snap: ['powershell'],
  },
  cpes: ['microsoft:powershell', 'microsoft:powershell_core'],
  cna: [
    'microsoft/powershell 7.0',
    'microsoft/powershell 7.1',
    'microsoft/powershell 7.2',
    'microsoft/powershell 7.3',
    'microsoft/powershell 7.4',
    'microsoft/powershell 7.5',
    'microsoft/powershell 7.6',
    'microsoft/powershell',
    'microsoft/powershell core',
    'microsoft/powershell core 6.0',
    'microsoft/powershell core 6.1',
    'microsoft/powershell core 6.2',
  ],
  endOfLife: {slug: 'powershell', parts: 2},
  version: firstParts(3),
};
