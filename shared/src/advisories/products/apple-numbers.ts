import type {Product} from './product.ts';

/** Numbers. */
export const appleNumbers: Product = {
  id: 'apple-numbers',
  title: 'Numbers',
  vendor: 'Apple',
  platforms: ['macos'],
  scheme: 'apple',
  names: ['numbers'],
  publishers: ['apple'],
  bundleIds: ['com.apple.iWork.Numbers', 'com.apple.Numbers'],
  cpes: ['apple:numbers'],
  cna: ['apple/numbers', 'apple/iwork'],
};
