import type {Product} from './product.ts';

/** MobaXterm. */
export const mobaxterm: Product = {
  id: 'mobaxterm',
  title: 'MobaXterm',
  vendor: 'Mobatek',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['mobaxterm'],
  publishers: ['mobatek'],
  packages: {winget: ['Mobatek.MobaXterm'], chocolatey: ['mobaxterm']},
  cpes: ['mobatek:mobaxterm'],
};
