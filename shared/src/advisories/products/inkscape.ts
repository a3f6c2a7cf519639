import type {Product} from './product.ts';

/** Inkscape. */
export const inkscape: Product = {
  id: 'inkscape',
  title: 'Inkscape',
  vendor: 'Inkscape',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['inkscape'],
  publishers: ['inkscape'],
  bundleIds: ['org.inkscape.Inkscape'],
  packages: {
    winget: ['Inkscape.Inkscape'],
    chocolatey: ['inkscape'],
    homebrew: ['inkscape'],
    snap: ['inkscape'],
    flatpak: ['org.inkscape.Inkscape'],
  },
  cpes: ['inkscape:inkscape'],
  cna: ['inkscape/inkscape'],
};
