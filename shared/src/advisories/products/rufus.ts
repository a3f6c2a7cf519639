import type {Product} from './product.ts';

/** Rufus. */
export const rufus: Product = {
  id: 'rufus',
  title: 'Rufus',
  vendor: 'Akeo',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['rufus'],
  publishers: ['akeo consulting'],
  packages: {winget: ['Rufus.Rufus'], chocolatey: ['rufus']},
  cpes: ['akeo:rufus'],
};
