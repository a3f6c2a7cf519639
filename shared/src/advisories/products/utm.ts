import type {Product} from './product.ts';

/** UTM. */
export const utm: Product = {
  id: 'utm',
  title: 'UTM',
  vendor: 'Turing Software',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['utm'],
  publishers: ['turing software'],
  bundleIds: ['com.utmapp.UTM'],
  packages: {homebrew: ['utm']},
};
