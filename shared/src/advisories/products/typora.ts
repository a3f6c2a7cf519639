import type {Product} from './product.ts';

/** Typora. */
export const typora: Product = {
  id: 'typora',
  title: 'Typora',
  vendor: 'Typora',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['typora'],
  publishers: ['typora', 'typora.io'],
  bundleIds: ['abnerworks.Typora'],
  packages: {
    winget: ['Typora.Typora', 'appmakes.Typora'],
    chocolatey: ['typora'],
    homebrew: ['typora'],
    deb: ['typora'],
  },
  cpes: ['typora:typora'],
  cna: ['typora/typora', 'appmakes.io/typora'],
};
