import type {Product} from './product.ts';

/** Logi Options+. */
export const logiOptionsPlus: Product = {
  id: 'logi-options-plus',
  title: 'Logi Options+',
  vendor: 'Logitech',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['logi options+'],
  publishers: ['logitech'],
  bundleIds: ['com.logi.optionsplus'],
  packages: {winget: ['Logitech.OptionsPlus'], chocolatey: ['logioptionsplus'], homebrew: ['logi-options+']},
  cpes: ['logitech:options_plus', 'logitech:options+'],
  cna: ['logitech/options+', 'logitech/logitech options plus', 'logitech/options_plus'],
};
