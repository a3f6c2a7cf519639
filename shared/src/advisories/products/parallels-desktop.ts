import type {Product} from './product.ts';
import {threeNumbers} from './tool-version.ts';

/** Parallels Desktop. */
export const parallelsDesktop: Product = {
  id: 'parallels-desktop',
  title: 'Parallels Desktop',
  vendor: 'Parallels',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['parallels desktop'],
  publishers: ['parallels'],
  bundleIds: ['com.parallels.desktop.console'],
  packages: {homebrew: ['parallels']},
  cpes: ['parallels:parallels_desktop'],
  cna: ['parallels/desktop', 'parallels/parallels desktop', 'parallels/parallels_desktop'],
  version: threeNumbers,
};
