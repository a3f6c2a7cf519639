import type {Product} from './product.ts';

/** Adobe Flash Player, retired on 31 December 2020. */
export const adobeFlashPlayer: Product = {
  id: 'adobe-flash-player',
  title: 'Adobe Flash Player',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'adobe flash player # npapi',
    'adobe flash player # ppapi',
    'adobe flash player # activex',
    'adobe flash player # plugin',
    'adobe flash player npapi',
    'adobe flash player ppapi',
    'adobe flash player activex',
    'adobe flash player plugin',
    'adobe flash player #',
    'adobe flash player',
  ],
  publishers: ['adobe'],
  packages: {chocolatey: ['flashplayerplugin', 'flashplayerppapi', 'flashplayeractivex']},
  cpes: ['adobe:flash_player'],
  cna: ['adobe/flash player', 'adobe/adobe flash player'],
};
