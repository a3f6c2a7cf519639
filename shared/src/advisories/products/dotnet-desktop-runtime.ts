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
  cna: ['microsoft/.net *', 'microsoft/.net'],
  endOfLife: {slug: 'dotnet', parts: 1},
  version: versionInName,
};
