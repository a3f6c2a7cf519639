import type {Product} from './product.ts';

/** Bonjour. */
export const appleBonjour: Product = {
  id: 'apple-bonjour',
  title: 'Bonjour',
  vendor: 'Apple',
  platforms: ['windows'],
  scheme: 'apple',
  names: ['bonjour'],
  publishers: ['apple'],
  packages: {chocolatey: ['bonjour']},
  cpes: ['apple:bonjour'],
};
