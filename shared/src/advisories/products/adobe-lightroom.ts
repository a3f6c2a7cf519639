import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Lightroom. */
export const adobeLightroom: Product = {
  id: 'adobe-lightroom',
  title: 'Adobe Lightroom',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe lightroom', 'adobe lightroom #', 'adobe lightroom cc', 'adobe lightroom cc #'],
  publishers: ['adobe'],
  cpes: ['adobe:lightroom'],
  cna: ['adobe/lightroom desktop', 'adobe/lightroom'],
  version: firstParts(3),
};
