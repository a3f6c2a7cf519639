import type {Product} from './product.ts';

/** GarageBand. */
export const appleGarageband: Product = {
  id: 'apple-garageband',
  title: 'GarageBand',
  vendor: 'Apple',
  platforms: ['macos'],
  scheme: 'apple',
  names: ['garageband'],
  publishers: ['apple'],
  bundleIds: ['com.apple.garageband10', 'com.apple.garageband'],
  cpes: ['apple:garageband'],
  cna: ['apple/garageband'],
};
