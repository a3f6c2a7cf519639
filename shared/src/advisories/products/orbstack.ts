import type {Product} from './product.ts';

/** OrbStack. */
export const orbstack: Product = {
  id: 'orbstack',
  title: 'OrbStack',
  vendor: 'Orbital Labs',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['orbstack'],
  publishers: ['orbital labs'],
  bundleIds: ['dev.kdrag0n.MacVirt'],
  packages: {homebrew: ['orbstack']},
};
