import type {Product} from './product.ts';

/** iCloud for Windows. */
export const appleIcloud: Product = {
  id: 'apple-icloud',
  title: 'iCloud for Windows',
  vendor: 'Apple',
  platforms: ['windows'],
  scheme: 'apple',
  names: ['icloud'],
  publishers: ['apple'],
  packages: {winget: ['Apple.iCloud'], chocolatey: ['icloud']},
  cpes: ['apple:icloud'],
  cna: ['apple/icloud for windows', 'apple/icloud'],
};
