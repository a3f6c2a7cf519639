import type {Product} from './product.ts';

/** Apple Software Update. */
export const appleSoftwareUpdate: Product = {
  id: 'apple-software-update',
  title: 'Apple Software Update',
  vendor: 'Apple',
  platforms: ['windows'],
  scheme: 'apple',
  names: ['apple software update'],
  publishers: ['apple'],
  cpes: ['apple:software_update', 'apple:apple_software_update'],
  cna: ['apple/apple software update for windows', 'apple/apple software update'],
};
