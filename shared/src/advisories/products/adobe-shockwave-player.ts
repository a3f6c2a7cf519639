import type {Product} from './product.ts';

/** Adobe Shockwave Player, retired in April 2019. */
export const adobeShockwavePlayer: Product = {
  id: 'adobe-shockwave-player',
  title: 'Adobe Shockwave Player',
  vendor: 'Adobe',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['adobe shockwave player', 'adobe shockwave player #'],
  publishers: ['adobe'],
  packages: {chocolatey: ['adobeshockwaveplayer']},
  cpes: ['adobe:shockwave_player'],
  cna: ['adobe/shockwave player', 'adobe/adobe shockwave player'],
};
