import type {Product} from './product.ts';

/** Adobe AIR, kept by HARMAN since version 33. */
export const adobeAir: Product = {
  id: 'adobe-air',
  title: 'Adobe AIR',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe air'],
  publishers: ['adobe', 'harman'],
  packages: {chocolatey: ['adobeair']},
  cpes: ['adobe:adobe_air', 'adobe:air'],
  cna: ['adobe/air', 'adobe/adobe air'],
};
