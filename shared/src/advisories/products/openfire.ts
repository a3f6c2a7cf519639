import type {Product} from './product.ts';

/** Openfire. */
export const openfire: Product = {
  id: 'openfire',
  title: 'Openfire',
  vendor: 'Ignite Realtime',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['openfire'],
  publishers: ['ignite realtime'],
  packages: {deb: ['openfire'], rpm: ['openfire']},
  cpes: ['igniterealtime:openfire'],
};
