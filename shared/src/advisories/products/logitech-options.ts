import type {Product} from './product.ts';

/** Logitech Options. */
export const logitechOptions: Product = {
  id: 'logitech-options',
  title: 'Logitech Options',
  vendor: 'Logitech',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['logitech options'],
  publishers: ['logitech'],
  packages: {winget: ['Logitech.Options'], chocolatey: ['logitech-options'], homebrew: ['logitech-options']},
  cpes: ['logitech:options'],
};
