import type {Product} from './product.ts';

/** Audacity. */
export const audacity: Product = {
  id: 'audacity',
  title: 'Audacity',
  vendor: 'Audacity',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['audacity'],
  publishers: ['audacity', 'muse'],
  bundleIds: ['org.audacityteam.audacity'],
  packages: {
    winget: ['Audacity.Audacity'],
    chocolatey: ['audacity'],
    homebrew: ['audacity'],
    snap: ['audacity'],
    flatpak: ['org.audacityteam.Audacity'],
  },
  cpes: ['audacityteam:audacity', 'audacity:audacity'],
  cna: ['audacity/audacity'],
};
