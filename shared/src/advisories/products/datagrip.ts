import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** DataGrip. */
export const datagrip: Product = {
  id: 'datagrip',
  title: 'DataGrip',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['datagrip'],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.datagrip'],
  packages: {
    winget: ['JetBrains.DataGrip'],
    chocolatey: ['datagrip'],
    homebrew: ['datagrip'],
    snap: ['datagrip'],
  },
  cpes: ['jetbrains:datagrip'],
  cna: ['jetbrains/datagrip'],
  version: yearVersion,
};
