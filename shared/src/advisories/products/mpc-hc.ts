import type {Product} from './product.ts';

/** MPC-HC. */
export const mpcHc: Product = {
  id: 'mpc-hc',
  title: 'MPC-HC',
  vendor: 'clsid2',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['mpc-hc'],
  publishers: ['mpc-hc team'],
  packages: {winget: ['clsid2.mpc-hc'], chocolatey: ['mpc-hc', 'mpc-hc-clsid2']},
  cpes: ['mpc-hc:mpc-hc'],
};
