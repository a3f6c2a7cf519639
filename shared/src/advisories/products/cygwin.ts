import type {Product} from './product.ts';

/** Cygwin. */
export const cygwin: Product = {
  id: 'cygwin',
  title: 'Cygwin',
  vendor: 'Cygwin',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['cygwin'],
  publishers: ['cygwin'],
  packages: {winget: ['Cygwin.Cygwin'], chocolatey: ['cygwin']},
  cpes: ['cygwin:cygwin'],
};
