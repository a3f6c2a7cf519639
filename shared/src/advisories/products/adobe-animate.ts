import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Animate. */
export const adobeAnimate: Product = {
  id: 'adobe-animate',
  title: 'Adobe Animate',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe animate', 'adobe animate #', 'adobe animate cc', 'adobe animate cc #'],
  publishers: ['adobe'],
  cpes: ['adobe:animate'],
  cna: ['adobe/animate'],
  version: firstParts(3),
};
