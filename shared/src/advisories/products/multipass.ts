import type {Product} from './product.ts';
import {threeNumbers} from './tool-version.ts';

/** Multipass. */
export const multipass: Product = {
  id: 'multipass',
  title: 'Multipass',
  vendor: 'Canonical',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['multipass'],
  publishers: ['canonical'],
  packages: {
    winget: ['Canonical.Multipass'],
    chocolatey: ['multipass'],
    homebrew: ['multipass'],
    snap: ['multipass'],
  },
  cpes: ['canonical:multipass'],
  version: threeNumbers,
};
