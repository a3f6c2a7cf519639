import type {Product} from './product.ts';

/** calibre. */
export const calibre: Product = {
  id: 'calibre',
  title: 'calibre',
  vendor: 'Kovid Goyal',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['calibre'],
  publishers: ['kovid goyal'],
  bundleIds: ['net.kovidgoyal.calibre'],
  packages: {
    winget: ['calibre.calibre'],
    chocolatey: ['calibre'],
    homebrew: ['calibre'],
    flatpak: ['com.calibre_ebook.calibre'],
  },
  cpes: ['calibre-ebook:calibre', 'calibre:calibre', 'kovidgoyal:calibre'],
  cna: ['calibre/calibre', 'kovidgoyal/calibre'],
};
