import type {Product} from './product.ts';

/** Intel Rapid Storage Technology. */
export const intelRapidStorage: Product = {
  id: 'intel-rapid-storage',
  title: 'Intel Rapid Storage Technology',
  vendor: 'Intel',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['intel rapid storage technology'],
  publishers: ['intel'],
  cpes: ['intel:rapid_storage_technology'],
};
