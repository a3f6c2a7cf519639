import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Photoshop. */
export const adobePhotoshop: Product = {
  id: 'adobe-photoshop',
  title: 'Adobe Photoshop',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe photoshop', 'adobe photoshop #', 'adobe photoshop cc', 'adobe photoshop cc #'],
  publishers: ['adobe'],
  bundleIds: ['com.adobe.Photoshop'],
  cpes: ['adobe:photoshop', 'adobe:photoshop_2024', 'adobe:photoshop_2023'],
  cna: ['adobe/photoshop desktop', 'adobe/photoshop'],
  version: firstParts(3),
};
