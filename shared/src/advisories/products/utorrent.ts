import type {Product} from './product.ts';

/** µTorrent. */
export const utorrent: Product = {
  id: 'utorrent',
  title: 'µTorrent',
  vendor: 'BitTorrent',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['μtorrent', 'utorrent'],
  publishers: ['bittorrent', 'rainberry'],
  packages: {chocolatey: ['utorrent']},
  cpes: ['utorrent:utorrent', 'bittorrent:utorrent'],
};
