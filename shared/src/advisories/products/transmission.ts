import type {Product} from './product.ts';

/** Transmission. */
export const transmission: Product = {
  id: 'transmission',
  title: 'Transmission',
  vendor: 'Transmission Project',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['transmission', 'transmission *'],
  publishers: ['transmission project', 'digital ignition'],
  bundleIds: ['org.m0k.transmission'],
  packages: {
    winget: ['Transmission.Transmission'],
    chocolatey: ['transmission'],
    homebrew: ['transmission', 'transmission-cli'],
  },
  cpes: ['transmissionbt:transmission'],
};
