import type {Product} from './product.ts';

/** LastPass. */
export const lastpass: Product = {
  id: 'lastpass',
  title: 'LastPass',
  vendor: 'LastPass',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['lastpass', 'lastpass for windows desktop'],
  publishers: ['lastpass', 'logmein'],
  bundleIds: ['com.lastpass.lastpassmacdesktop', 'com.lastpass.LastPass'],
  packages: {winget: ['LogMeIn.LastPass'], chocolatey: ['lastpass'], homebrew: ['lastpass']},
  cpes: ['lastpass:lastpass'],
};
