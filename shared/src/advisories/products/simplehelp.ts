import type {Product} from './product.ts';

/** SimpleHelp. */
export const simplehelp: Product = {
  id: 'simplehelp',
  title: 'SimpleHelp',
  vendor: 'SimpleHelp',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['simplehelp', 'simplehelp remote support', 'simplehelp technician'],
  publishers: ['simplehelp'],
  cpes: ['simple-help:simplehelp'],
};
