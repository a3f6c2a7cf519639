import type {Product} from './product.ts';

/** UltraVNC. */
export const ultravnc: Product = {
  id: 'ultravnc',
  title: 'UltraVNC',
  vendor: 'uvnc',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['ultravnc'],
  publishers: ['uvnc'],
  packages: {winget: ['uvncbvba.UltraVnc'], chocolatey: ['ultravnc']},
  cpes: ['uvnc:ultravnc'],
  cna: ['ultravnc/ultravnc', 'uvnc/ultravnc', 'kaspersky/ultravnc'],
};
