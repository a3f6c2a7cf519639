import type {Product} from './product.ts';

/** Lenovo System Update. */
export const lenovoSystemUpdate: Product = {
  id: 'lenovo-system-update',
  title: 'Lenovo System Update',
  vendor: 'Lenovo',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['lenovo system update'],
  publishers: ['lenovo'],
  packages: {winget: ['Lenovo.SystemUpdate'], chocolatey: ['lenovo-thinkvantage-system-update']},
  cpes: ['lenovo:system_update'],
};
