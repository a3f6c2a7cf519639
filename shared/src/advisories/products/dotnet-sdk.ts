import type {Product} from './product.ts';
import {versionInName} from './vendor-version.ts';

/** .NET SDK. Advisories count by the runtime in it, which is listed beside it; so none are looked up by this. */
export const dotnetSdk: Product = {
  id: 'dotnet-sdk',
  title: '.NET SDK',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos'],
  scheme: 'semver',
  names: ['microsoft .net sdk', 'microsoft .net core sdk'],
  publishers: ['microsoft'],
  packages: {
    winget: [
      'Microsoft.DotNet.SDK.6',
      'Microsoft.DotNet.SDK.7',
      'Microsoft.DotNet.SDK.8',
      'Microsoft.DotNet.SDK.9',
    ],
    chocolatey: ['dotnet-sdk', 'dotnetcore-sdk'],
    homebrew: ['dotnet-sdk'],
  },
  endOfLife: {slug: 'dotnet', parts: 1},
  version: versionInName,
};
