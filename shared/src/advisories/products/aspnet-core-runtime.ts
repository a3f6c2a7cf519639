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
  cna: ['microsoft/asp.net core *', 'microsoft/asp.net core', 'microsoft/.net *'],
  endOfLife: {slug: 'dotnet', parts: 1},
  version: versionInName,
};
