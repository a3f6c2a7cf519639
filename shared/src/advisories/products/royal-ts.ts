import type {Product} from './product.ts';

/** Royal TS. */
export const royalTs: Product = {
  id: 'royal-ts',
  title: 'Royal TS',
  vendor: 'Royal Apps',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['royal ts', 'royal ts #'],
  publishers: ['royal apps', 'code4ward'],
  packages: {chocolatey: ['royalts-v6', 'royalts-v7']},
};
