import type {Product} from './product.ts';

/** RealPlayer. */
export const realplayer: Product = {
  id: 'realplayer',
  title: 'RealPlayer',
  vendor: 'RealNetworks',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['realplayer', 'realplayer cloud', 'realtimes'],
  publishers: ['realnetworks'],
  packages: {winget: ['RealNetworks.RealPlayer'], chocolatey: ['realplayer']},
  cpes: ['realnetworks:realplayer'],
  cna: ['realnetworks/realplayer'],
};
