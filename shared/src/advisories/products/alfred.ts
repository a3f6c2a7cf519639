import type {Product} from './product.ts';

/** Alfred. */
export const alfred: Product = {
  id: 'alfred',
  title: 'Alfred',
  vendor: 'Running with Crayons',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['alfred', 'alfred #'],
  publishers: ['running with crayons'],
  bundleIds: ['com.runningwithcrayons.Alfred', 'com.runningwithcrayons.Alfred-3'],
  packages: {homebrew: ['alfred']},
};
