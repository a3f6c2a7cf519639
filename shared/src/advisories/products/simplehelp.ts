import type {Product} from './product.ts';

/** SimpleHelp. The server. */
export const simplehelp: Product = {
  id: 'simplehelp',
  title: 'SimpleHelp',
  vendor: 'SimpleHelp',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['simplehelp', 'simplehelp server'],
  publishers: ['simplehelp'],
  cpes: ['simple-help:simplehelp'],
};
