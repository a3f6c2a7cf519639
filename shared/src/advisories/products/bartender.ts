import type {Product} from './product.ts';

/** Bartender. */
export const bartender: Product = {
  id: 'bartender',
  title: 'Bartender',
  vendor: 'Surtees Studios',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['bartender #', 'bartender'],
  publishers: ['surtees studios'],
  bundleIds: ['com.surteesstudios.Bartender'],
  packages: {homebrew: ['bartender']},
};
