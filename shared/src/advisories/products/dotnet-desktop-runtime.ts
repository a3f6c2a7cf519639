import type {Product} from './product.ts';
import {versionInName} from './vendor-version.ts';

/** .NET Desktop Runtime. */
export const dotnetDesktopRuntime: Product = {
  id: 'dotnet-desktop-runtime',
  title: '.NET Desktop Runtime',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'semver',
  names: ['microsoft windows desktop runtime'],
  publishers: ['microsoft'],
  packages: {
    winget: [
      'Microsoft.DotNet.DesktopRuntime.6',
      'Microsoft.DotNet.DesktopRuntime.7',
      'Microsoft.DotNet.DesktopRuntime.8',
      'Microsoft.DotNet.DesktopRuntime.9',
    ],
    chocolatey: ['dotnet-desktopruntime', 'dotnetcore-desktop-runtime'],
  },
  cpes: ['microsoft:.net'],
  cna: [
    'microsoft/.net 5.0',
    'microsoft/.net 6.0',
    'microsoft/.net 7.0',
    'microsoft/.net 8.0',
    'microsoft/.net 9.0',
    'microsoft/.net 10.0',
    'microsoft/.net core 1.0',
    'microsoft/.net core 1.1',
    'microsoft/.net core 2.0',
    'microsoft/.net core 2.1',
    'microsoft/.net core 2.2',
    'microsoft/.net core 3.0',
    'microsoft/.net core 3.1',
    'microsoft/.net',
  ],
  endOfLife: {slug: 'dotnet', parts: 1},
  version: versionInName,
};
