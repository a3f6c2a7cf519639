import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Adobe FrameMaker. */
export const adobeFramemaker: Product = {
  id: 'adobe-framemaker',
  title: 'Adobe FrameMaker',
  vendor: 'Adobe',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['adobe framemaker', 'adobe framemaker #', 'adobe framemaker cc', 'adobe framemaker cc #'],
  publishers: ['adobe'],
  cpes: ['adobe:framemaker'],
  cna: ['adobe/framemaker', 'adobe/adobe framemaker'],
  version: firstParts(3),
};
