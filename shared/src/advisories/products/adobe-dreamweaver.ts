import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Dreamweaver. */
export const adobeDreamweaver: Product = {
  id: 'adobe-dreamweaver',
  title: 'Adobe Dreamweaver',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe dreamweaver', 'adobe dreamweaver #', 'adobe dreamweaver cc', 'adobe dreamweaver cc #'],
  publishers: ['adobe'],
  cpes: ['adobe:dreamweaver'],
  cna: ['adobe/dreamweaver', 'adobe/dreamweaver desktop'],
  version: firstParts(3),
};
