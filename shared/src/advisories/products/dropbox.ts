import type {Product} from './product.ts';

/** Dropbox. */
export const dropbox: Product = {
  id: 'dropbox',
  title: 'Dropbox',
  vendor: 'Dropbox',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['dropbox'],
  publishers: ['dropbox'],
  bundleIds: ['com.getdropbox.dropbox'],
  packages: {
    winget: ['Dropbox.Dropbox'],
    chocolatey: ['dropbox'],
    homebrew: ['dropbox'],
    deb: ['dropbox'],
    flatpak: ['com.dropbox.Client'],
  },
  cpes: ['dropbox:dropbox', 'dropbox:dropbox_desktop'],
  cna: ['dropbox/dropbox desktop', 'dropbox/dropbox'],
};
