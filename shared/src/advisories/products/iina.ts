import type {Product} from './product.ts';

/** IINA. */
export const iina: Product = {
  id: 'iina',
  title: 'IINA',
  vendor: 'IINA',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['iina'],
  publishers: ['collider li', 'iina'],
  bundleIds: ['com.colliderli.iina'],
  packages: {homebrew: ['iina']},
};
