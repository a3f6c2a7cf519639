import type {Product} from './product.ts';

/** ASUS Live Update. */
export const asusLiveUpdate: Product = {
  id: 'asus-live-update',
  title: 'ASUS Live Update',
  vendor: 'ASUS',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['asus live update'],
  publishers: ['asus', 'asustek'],
  cpes: ['asus:live_update'],
};
