import type {Product} from './product.ts';

/** TortoiseSVN. */
export const tortoisesvn: Product = {
  id: 'tortoisesvn',
  title: 'TortoiseSVN',
  vendor: 'TortoiseSVN',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['tortoisesvn'],
  publishers: ['tortoisesvn'],
  packages: {winget: ['TortoiseSVN.TortoiseSVN'], chocolatey: ['tortoisesvn']},
  cpes: ['tigris:tortoisesvn'],
};
