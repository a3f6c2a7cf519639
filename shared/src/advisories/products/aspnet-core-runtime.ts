import type {Product} from './product.ts';
import {versionInName} from './vendor-version.ts';

/** ASP.NET Core Runtime. */
export const aspnetCoreRuntime: Product = {
  id: 'aspnet-core-runtime',
  title: 'ASP.NET Core Runtime',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'semver',
  names: ['microsoft asp.net core - shared framework', 'microsoft asp.net core shared framework'],
  publishers: ['microsoft'],
  packages: {
    winget: [
      'Microsoft.DotNet.AspNetCore.6',
      'Microsoft.DotNet.AspNetCore.7',
      'Microsoft.DotNet.AspNetCore.8',
      'Microsoft.DotNet.AspNetCore.9',
    ],
    chocolatey: ['dotnet-aspnetruntime', 'dotnet-aspnetcoremodule-v2'],
  },
  cpes: ['microsoft:asp.net_core'],
  cna: [
    'microsoft/asp.net core 2.0',
    'microsoft/asp.net core 2.1',
    'microsoft/asp.net core 2.2',
    'microsoft/asp.net core 3.0',
    'microsoft/asp.net core 3.1',
    'microsoft/asp.net core 5.0',
    'microsoft/asp.net core 6.0',
    'microsoft/asp.net core 7.0',
    'microsoft/asp.net core 8.0',
    'microsoft/asp.net core 9.0',
    'microsoft/asp.net core 10.0',
    'microsoft/asp.net core',
    'microsoft/.net 5.0',
    'microsoft/.net 6.0',
    'microsoft/.net 7.0',
    'microsoft/.net 8.0',
    'microsoft/.net 9.0',
    'microsoft/.net 10.0',
  ],
  endOfLife: {slug: 'dotnet', parts: 1},
  version: versionInName,
};
