import type {Product} from './product.ts';

/** Pages. */
export const applePages: Product = {
  id: 'apple-pages',
  title: 'Pages',
  vendor: 'Apple',
  platforms: ['macos'],
  scheme: 'apple',
  names: ['pages'],
  publishers: ['apple'],
  bundleIds: ['com.apple.iWork.Pages', 'com.apple.Pages'],
  cpes: ['apple:pages'],
  cna: ['apple/pages', 'apple/iwork'],
};
