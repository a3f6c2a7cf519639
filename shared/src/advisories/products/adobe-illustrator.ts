import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Illustrator. */
export const adobeIllustrator: Product = {
  id: 'adobe-illustrator',
  title: 'Adobe Illustrator',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe illustrator', 'adobe illustrator #', 'adobe illustrator cc', 'adobe illustrator cc #'],
  publishers: ['adobe'],
  bundleIds: ['com.adobe.illustrator'],
  cpes: ['adobe:illustrator'],
  cna: ['adobe/illustrator'],
  version: firstParts(3),
};
