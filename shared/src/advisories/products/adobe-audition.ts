import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe Audition. */
export const adobeAudition: Product = {
  id: 'adobe-audition',
  title: 'Adobe Audition',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe audition', 'adobe audition #', 'adobe audition cc', 'adobe audition cc #'],
  publishers: ['adobe'],
  cpes: ['adobe:audition'],
  cna: ['adobe/audition'],
  version: firstParts(3),
};
