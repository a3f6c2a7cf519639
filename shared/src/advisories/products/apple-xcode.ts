import type {Product} from './product.ts';

/** Xcode. */
export const appleXcode: Product = {
  id: 'apple-xcode',
  title: 'Xcode',
  vendor: 'Apple',
  platforms: ['macos'],
  scheme: 'apple',
  names: ['xcode'],
  publishers: ['apple'],
  bundleIds: ['com.apple.dt.Xcode'],
  cpes: ['apple:xcode'],
  cna: ['apple/xcode'],
};
