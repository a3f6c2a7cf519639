import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Dimension. */
export const adobeDimension: Product = {
  id: 'adobe-dimension',
  title: 'Adobe Dimension',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe dimension', 'adobe dimension #', 'adobe dimension cc', 'adobe dimension cc #'],
  publishers: ['adobe'],
  cpes: ['adobe:dimension'],
  cna: ['adobe/dimension'],
  version: firstParts(3),
};
