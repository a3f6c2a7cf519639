import type {Product} from './product.ts';

/** ImageGlass. */
export const imageglass: Product = {
  id: 'imageglass',
  title: 'ImageGlass',
  vendor: 'Duong Dieu Phap',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['imageglass'],
  publishers: ['duong dieu phap'],
  packages: {winget: ['DuongDieuPhap.ImageGlass'], chocolatey: ['imageglass']},
};
