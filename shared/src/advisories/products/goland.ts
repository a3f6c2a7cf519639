import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** GoLand. */
export const goland: Product = {
  id: 'goland',
  title: 'GoLand',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['goland'],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.goland'],
  packages: {winget: ['JetBrains.GoLand'], chocolatey: ['goland'], homebrew: ['goland'], snap: ['goland']},
  cpes: ['jetbrains:goland'],
  cna: ['jetbrains/goland'],
  version: yearVersion,
};
