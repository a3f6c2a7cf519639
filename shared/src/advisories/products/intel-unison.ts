import type {Product} from './product.ts';

/** Intel Unison. */
export const intelUnison: Product = {
  id: 'intel-unison',
  title: 'Intel Unison',
  vendor: 'Intel',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['intel unison'],
  publishers: ['intel'],
  cpes: ['intel:unison_software', 'intel:unison'],
  cna: ['n/a/intel unison software', 'n/a/intel(r) unison(tm) software'],
};
