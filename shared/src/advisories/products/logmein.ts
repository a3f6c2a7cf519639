import type {Product} from './product.ts';

/** LogMeIn Client. */
export const logmein: Product = {
  id: 'logmein',
  title: 'LogMeIn Client',
  vendor: 'LogMeIn',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['logmein client', 'logmein'],
  publishers: ['logmein', 'goto'],
  bundleIds: ['com.logmein.LogMeInClient'],
  packages: {homebrew: ['logmein-client']},
  cpes: ['logmein:logmein'],
};
