import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Bridge. */
export const adobeBridge: Product = {
  id: 'adobe-bridge',
  title: 'Adobe Bridge',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe bridge', 'adobe bridge #', 'adobe bridge cc', 'adobe bridge cc #'],
  publishers: ['adobe'],
  cpes: ['adobe:bridge'],
  cna: ['adobe/bridge'],
  version: firstParts(3),
};
