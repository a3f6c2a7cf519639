import type {Product} from './product.ts';

/** GIGABYTE App Center. */
export const gigabyteAppCenter: Product = {
  id: 'gigabyte-app-center',
  title: 'GIGABYTE App Center',
  vendor: 'GIGABYTE',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['app center'],
  publishers: ['gigabyte', 'giga-byte'],
  cpes: ['gigabyte:app_center'],
};
