import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** PhpStorm. */
export const phpstorm: Product = {
  id: 'phpstorm',
  title: 'PhpStorm',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['phpstorm', 'jetbrains phpstorm'],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.PhpStorm'],
  packages: {
    winget: ['JetBrains.PHPStorm'],
    chocolatey: ['phpstorm'],
    homebrew: ['phpstorm'],
    snap: ['phpstorm'],
  },
  cpes: ['jetbrains:phpstorm'],
  cna: ['jetbrains/phpstorm'],
  version: yearVersion,
};
