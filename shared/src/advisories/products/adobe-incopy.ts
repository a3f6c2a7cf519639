import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe InCopy. */
export const adobeIncopy: Product = {
  id: 'adobe-incopy',
  title: 'Adobe InCopy',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe incopy', 'adobe incopy #', 'adobe incopy cc', 'adobe incopy cc #'],
  publishers: ['adobe'],
  bundleIds: ['com.adobe.InCopy'],
  cpes: ['adobe:incopy'],
  cna: ['adobe/incopy'],
  version: firstParts(3),
};
