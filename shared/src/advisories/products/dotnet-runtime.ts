import type {Product} from './product.ts';
import {versionInName} from './vendor-version.ts';

/** .NET runtime, also as part of the hosting bundle; advisories count by it. */
export const dotnetRuntime: Product = {
  id: 'dotnet-runtime',
  title: '.NET Runtime',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos'],
  scheme: 'semver',
  names: [
    'microsoft .net runtime',
    'microsoft .net core runtime',
    'microsoft .net - windows server hosting',
    'microsoft .net core - windows server hosting',
    'microsoft .net core # windows server hosting',
  ],
  publishers: ['microsoft'],
  packages: {
    winget: [
      'Microsoft.DotNet.Runtime.6',
      'Microsoft.DotNet.Runtime.7',
      'Microsoft.DotNet.Runtime.8',
      'Microsoft.DotNet.Runtime.9',
      'Microsoft.DotNet.HostingBundle.6',
      'Microsoft.DotNet.HostingBundle.8',
      'Microsoft.DotNet.HostingBundle.9',
    ],
    chocolatey: ['dotnet-runtime', 'dotnetcore-runtime', 'dotnet-windowshosting'],
  },
  cpes: ['microsoft:.net', 'microsoft:.net_core'],
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
    'microsoft/.net core',
  ],
  endOfLife: {slug: 'dotnet', parts: 1},
  version: versionInName,
};
