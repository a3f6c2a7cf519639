import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe After Effects. */
export const adobeAfterEffects: Product = {
  id: 'adobe-after-effects',
  title: 'Adobe After Effects',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'adobe after effects',
    'adobe after effects #',
    'adobe after effects cc',
    'adobe after effects cc #',
  ],
  publishers: ['adobe'],
  bundleIds: ['com.adobe.AfterEffects'],
  cpes: ['adobe:after_effects'],
  cna: ['adobe/after effects'],
  version: firstParts(3),
};
