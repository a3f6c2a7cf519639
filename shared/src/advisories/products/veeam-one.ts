import type {Product} from './product.ts';

/** Veeam ONE. */
export const veeamOne: Product = {
  id: 'veeam-one',
  title: 'Veeam ONE',
  vendor: 'Veeam',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['veeam one server', 'veeam one'],
  publishers: ['veeam'],
  cpes: ['veeam:one'],
  cna: ['veeam/one'],
};
