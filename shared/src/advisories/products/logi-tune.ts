import type {Product} from './product.ts';

/** Logi Tune. */
export const logiTune: Product = {
  id: 'logi-tune',
  title: 'Logi Tune',
  vendor: 'Logitech',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['logi tune', 'logitune'],
  publishers: ['logitech'],
  bundleIds: ['com.logitech.logitune'],
  packages: {winget: ['Logitech.LogiTune'], homebrew: ['logitune']},
  cpes: ['logitech:logi_tune'],
  cna: ['logitech/logi tune'],
};
