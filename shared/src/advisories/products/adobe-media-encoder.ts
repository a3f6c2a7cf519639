import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Media Encoder. */
export const adobeMediaEncoder: Product = {
  id: 'adobe-media-encoder',
  title: 'Adobe Media Encoder',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'adobe media encoder',
    'adobe media encoder #',
    'adobe media encoder cc',
    'adobe media encoder cc #',
  ],
  publishers: ['adobe'],
  cpes: ['adobe:media_encoder'],
  cna: ['adobe/media encoder'],
  version: firstParts(3),
};
