import type {Product} from './product.ts';

/** Little Snitch. */
export const littleSnitch: Product = {
  id: 'little-snitch',
  title: 'Little Snitch',
  vendor: 'Objective Development',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['little snitch'],
  publishers: ['objective development'],
  bundleIds: ['at.obdev.littlesnitch'],
  packages: {homebrew: ['little-snitch']},
  cpes: ['obdev:little_snitch'],
};
