import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** WebStorm. */
export const webstorm: Product = {
  id: 'webstorm',
  title: 'WebStorm',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['webstorm', 'jetbrains webstorm'],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.WebStorm'],
  packages: {
    winget: ['JetBrains.WebStorm'],
    chocolatey: ['webstorm'],
    homebrew: ['webstorm'],
    snap: ['webstorm'],
  },
  cpes: ['jetbrains:webstorm'],
  cna: ['jetbrains/webstorm'],
  version: yearVersion,
};
