import type {Product} from './product.ts';

/** Adobe Reader of a numbered release (2020, 2017, 2015, XI and before), met through the track of Reader. */
export const adobeAcrobatReaderClassic: Product = {
  id: 'adobe-acrobat-reader-classic',
  title: 'Adobe Acrobat Reader Classic',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [],
  publishers: ['adobe'],
  cpes: [
    'adobe:acrobat_reader',
    'adobe:reader',
    'adobe:acrobat_reader_2020',
    'adobe:acrobat_reader_2017',
    'adobe:acrobat_reader_2015',
  ],
  cna: ['adobe/acrobat reader', 'adobe/acrobat reader 2020', 'adobe/acrobat reader 2017', 'adobe/reader'],
};
