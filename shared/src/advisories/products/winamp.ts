import type {Product} from './product.ts';

/** Winamp. */
export const winamp: Product = {
  id: 'winamp',
  title: 'Winamp',
  vendor: 'Winamp',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['winamp'],
  publishers: ['nullsoft', 'winamp', 'radionomy'],
  packages: {winget: ['Winamp.Winamp'], chocolatey: ['winamp']},
  cpes: ['nullsoft:winamp', 'winamp:winamp', 'radionomy:winamp'],
};
