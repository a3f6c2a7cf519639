import type {Product} from './product.ts';

/** Vivaldi. */
export const vivaldi: Product = {
  id: 'vivaldi',
  title: 'Vivaldi',
  vendor: 'Vivaldi Technologies',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'chrome',
  names: ['vivaldi'],
  publishers: ['vivaldi'],
  bundleIds: ['com.vivaldi.Vivaldi'],
  packages: {
    winget: ['Vivaldi.Vivaldi'],
    chocolatey: ['vivaldi'],
    homebrew: ['vivaldi'],
    deb: ['vivaldi-stable'],
    rpm: ['vivaldi-stable'],
    snap: ['vivaldi'],
    flatpak: ['com.vivaldi.Vivaldi'],
  },
  cpes: ['vivaldi:vivaldi'],
  cna: ['vivaldi/vivaldi'],
};
