import type {Product} from './product.ts';

/** MSYS2. */
export const msys2: Product = {
  id: 'msys2',
  title: 'MSYS2',
  vendor: 'MSYS2',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['msys2'],
  publishers: ['the msys2 developers', 'msys2'],
  packages: {winget: ['MSYS2.MSYS2'], chocolatey: ['msys2']},
};
