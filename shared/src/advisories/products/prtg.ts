import type {Product} from './product.ts';

/** PRTG Network Monitor. */
export const prtg: Product = {
  id: 'prtg',
  title: 'PRTG Network Monitor',
  vendor: 'Paessler',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['prtg network monitor'],
  publishers: ['paessler'],
  cpes: ['paessler:prtg_network_monitor'],
  cna: ['paessler/prtg network monitor'],
};
