import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Substance 3D Painter. */
export const adobeSubstancePainter: Product = {
  id: 'adobe-substance-painter',
  title: 'Adobe Substance 3D Painter',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'adobe substance 3d painter',
    'adobe substance 3d painter #',
    'adobe substance 3d painter cc',
    'adobe substance 3d painter cc #',
  ],
  publishers: ['adobe'],
  cpes: ['adobe:substance_3d_painter'],
  cna: ['adobe/substance3d - painter'],
  version: firstParts(3),
};
