import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** CLion. */
export const clion: Product = {
  id: 'clion',
  title: 'CLion',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['clion'],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.CLion'],
  packages: {winget: ['JetBrains.CLion'], chocolatey: ['clion-ide'], homebrew: ['clion'], snap: ['clion']},
  cpes: ['jetbrains:clion'],
  cna: ['jetbrains/clion'],
  version: yearVersion,
};
