import type {Product} from './product.ts';

/** Raycast. */
export const raycast: Product = {
  id: 'raycast',
  title: 'Raycast',
  vendor: 'Raycast',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['raycast'],
  publishers: ['raycast'],
  bundleIds: ['com.raycast.macos'],
  packages: {homebrew: ['raycast']},
};
