import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Premiere Pro. */
export const adobePremierePro: Product = {
  id: 'adobe-premiere-pro',
  title: 'Adobe Premiere Pro',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe premiere pro', 'adobe premiere pro #', 'adobe premiere pro cc', 'adobe premiere pro cc #'],
  publishers: ['adobe'],
  cpes: ['adobe:premiere_pro'],
  cna: ['adobe/premiere pro'],
  version: firstParts(3),
};
