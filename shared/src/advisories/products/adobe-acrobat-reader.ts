import {acrobatTrack} from './acrobat-track.ts';
import type {Product} from './product.ts';

/** Adobe Acrobat Reader of the continuous track. */
export const adobeAcrobatReader: Product = {
  id: 'adobe-acrobat-reader',
  title: 'Adobe Acrobat Reader',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'adobe acrobat reader dc',
    'adobe acrobat reader dc mui',
    'adobe acrobat reader',
    'adobe acrobat reader mui',
    'adobe acrobat reader #',
    'adobe acrobat reader # mui',
    'adobe reader',
    'adobe reader #',
    'adobe reader # mui',
    'adobe reader x',
    'adobe reader xi',
    'adobe reader x mui',
    'adobe reader xi mui',
  ],
  publishers: ['adobe'],
  bundleIds: ['com.adobe.Reader'],
  packages: {
    winget: ['Adobe.Acrobat.Reader.64-bit', 'Adobe.Acrobat.Reader.32-bit'],
    chocolatey: ['adobereader'],
    homebrew: ['adobe-acrobat-reader'],
  },
  cpes: ['adobe:acrobat_reader_dc'],
  cna: [
    'adobe/acrobat reader',
    'adobe/acrobat reader dc',
    'adobe/adobe acrobat reader',
    'adobe/reader',
    'adobe/acrobat and reader',
  ],
  track: (version) => acrobatTrack(version, 'adobe-acrobat-reader', 'adobe-acrobat-reader-classic'),
};
