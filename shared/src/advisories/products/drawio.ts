import type {Product} from './product.ts';

/** draw.io Desktop. */
export const drawio: Product = {
  id: 'drawio',
  title: 'draw.io Desktop',
  vendor: 'JGraph',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['draw.io', 'drawio'],
  publishers: ['jgraph'],
  bundleIds: ['com.jgraph.drawio.desktop'],
  packages: {
    winget: ['JGraph.Draw'],
    chocolatey: ['drawio'],
    homebrew: ['drawio'],
    deb: ['draw.io'],
    snap: ['drawio'],
    flatpak: ['com.jgraph.drawio.desktop'],
  },
  cpes: ['diagrams:drawio'],
  cna: ['jgraph/jgraph/drawio', 'jgraph/drawio'],
};
