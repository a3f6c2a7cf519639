import type {Product} from './product.ts';

/** Keynote. */
export const appleKeynote: Product = {
  id: 'apple-keynote',
  title: 'Keynote',
  vendor: 'Apple',
  platforms: ['macos'],
  scheme: 'apple',
  names: ['keynote'],
  publishers: ['apple'],
  bundleIds: ['com.apple.iWork.Keynote', 'com.apple.Keynote'],
  cpes: ['apple:keynote'],
  cna: ['apple/keynote', 'apple/iwork'],
};
