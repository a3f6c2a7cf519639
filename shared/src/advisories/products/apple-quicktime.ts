import type {Product} from './product.ts';
import {quickTimeVersion} from './vendor-version.ts';

/** QuickTime for Windows, retired in 2016. */
export const appleQuicktime: Product = {
  id: 'apple-quicktime',
  title: 'QuickTime',
  vendor: 'Apple',
  platforms: ['windows'],
  scheme: 'apple',
  names: ['quicktime', 'quicktime #'],
  publishers: ['apple'],
  packages: {chocolatey: ['quicktime']},
  cpes: ['apple:quicktime'],
  cna: ['apple/quicktime'],
  version: quickTimeVersion,
};
