import type {Product} from './product.ts';

/** BBEdit. */
export const bbedit: Product = {
  id: 'bbedit',
  title: 'BBEdit',
  vendor: 'Bare Bones Software',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['bbedit'],
  publishers: ['bare bones software'],
  bundleIds: ['com.barebones.bbedit'],
  packages: {homebrew: ['bbedit']},
};
