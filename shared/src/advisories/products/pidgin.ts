import type {Product} from './product.ts';

/** Pidgin. */
export const pidgin: Product = {
  id: 'pidgin',
  title: 'Pidgin',
  vendor: 'Pidgin',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['pidgin'],
  packages: {winget: ['Pidgin.Pidgin'], chocolatey: ['pidgin']},
  cpes: ['pidgin:pidgin'],
  cna: ['pidgin/pidgin'],
};
