import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** Rider. */
export const rider: Product = {
  id: 'rider',
  title: 'Rider',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['rider', 'jetbrains rider'],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.rider'],
  packages: {
    winget: ['JetBrains.Rider'],
    chocolatey: ['jetbrains-rider'],
    homebrew: ['rider'],
    snap: ['rider'],
  },
  cpes: ['jetbrains:rider'],
  cna: ['jetbrains/rider'],
  version: yearVersion,
};
