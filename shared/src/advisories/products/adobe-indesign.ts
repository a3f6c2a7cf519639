import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe InDesign. */
export const adobeIndesign: Product = {
  id: 'adobe-indesign',
  title: 'Adobe InDesign',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe indesign', 'adobe indesign #', 'adobe indesign cc', 'adobe indesign cc #'],
  publishers: ['adobe'],
  bundleIds: ['com.adobe.InDesign'],
  cpes: ['adobe:indesign'],
  cna: ['adobe/indesign desktop', 'adobe/indesign'],
  version: firstParts(3),
};
