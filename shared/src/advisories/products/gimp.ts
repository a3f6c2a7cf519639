import type {Product} from './product.ts';

/** GIMP. */
export const gimp: Product = {
  id: 'gimp',
  title: 'GIMP',
  vendor: 'The GIMP Team',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['gimp', 'gnu image manipulation program'],
  publishers: ['the gimp team'],
  bundleIds: ['org.gimp.gimp-2.10', 'org.gimp.gimp'],
  packages: {
    winget: ['GIMP.GIMP', 'GIMP.GIMP.3'],
    chocolatey: ['gimp'],
    homebrew: ['gimp'],
    snap: ['gimp'],
    flatpak: ['org.gimp.GIMP'],
  },
  cpes: ['gimp:gimp'],
  cna: ['gimp/gimp', 'gnome/gimp'],
};
