import type {Product} from './product.ts';

/** Adobe Acrobat of a numbered release (2024, 2020, 2017, 2015, XI and before), met through the track of Acrobat. */
export const adobeAcrobatClassic: Product = {
  id: 'adobe-acrobat-classic',
  title: 'Adobe Acrobat Classic',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [],
  publishers: ['adobe'],
  cpes: ['adobe:acrobat', 'adobe:acrobat_2020', 'adobe:acrobat_2017', 'adobe:acrobat_2015'],
  cna: [
    'adobe/acrobat',
    'adobe/acrobat 2020',
    'adobe/acrobat 2017',
    'adobe/acrobat 2024',
    'adobe/acrobat reader',
    'adobe/adobe acrobat',
  ],
};
