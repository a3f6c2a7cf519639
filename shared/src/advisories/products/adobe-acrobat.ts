import {acrobatTrack} from './acrobat-track.ts';
import type {Product} from './product.ts';

/** Adobe Acrobat of the continuous track; the 64-bit installer carries Reader under this name too. CNA records name Reader for both. */
export const adobeAcrobat: Product = {
  id: 'adobe-acrobat',
  title: 'Adobe Acrobat',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'adobe acrobat',
    'adobe acrobat dc',
    'adobe acrobat pro',
    'adobe acrobat pro dc',
    'adobe acrobat standard dc',
    'adobe acrobat #',
    'adobe acrobat dc #',
    'adobe acrobat # pro',
    'adobe acrobat # standard',
    'adobe acrobat # pro extended',
    'adobe acrobat xi pro',
    'adobe acrobat xi standard',
    'adobe acrobat x pro',
    'adobe acrobat x standard',
  ],
  publishers: ['adobe'],
  bundleIds: ['com.adobe.Acrobat.Pro'],
  packages: {winget: ['Adobe.Acrobat.Pro'], homebrew: ['adobe-acrobat-pro']},
  cpes: ['adobe:acrobat_dc'],
  cna: [
    'adobe/acrobat',
    'adobe/acrobat dc',
    'adobe/acrobat reader',
    'adobe/adobe acrobat',
    'adobe/acrobat and reader',
  ],
  track: (version) => acrobatTrack(version, 'adobe-acrobat', 'adobe-acrobat-classic'),
};
