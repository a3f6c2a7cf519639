import type {Product} from './product.ts';
import {untold} from './vendor-version.ts';

/** Adobe ColdFusion. The installed list knows the release, not the update. */
export const adobeColdfusion: Product = {
  id: 'adobe-coldfusion',
  title: 'Adobe ColdFusion',
  vendor: 'Adobe',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['adobe coldfusion #', 'coldfusion #', 'adobe coldfusion # server'],
  publishers: ['adobe'],
  cpes: ['adobe:coldfusion'],
  cna: ['adobe/coldfusion', 'adobe/adobe coldfusion'],
  version: untold,
};
