import type {Product} from './product.ts';
import {withoutZeros} from './vendor-version.ts';

/** 7-Zip. */
export const sevenZip: Product = {
  id: '7-zip',
  title: '7-Zip',
  vendor: 'Igor Pavlov',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['7-zip', '7-zip beta', '7-zip alpha'],
  publishers: ['igor pavlov'],
  packages: {winget: ['7zip.7zip'], chocolatey: ['7zip', '7zip.install']},
  cpes: ['7-zip:7-zip', '7-zip:7zip'],
  cna: ['7-zip/7-zip', '7-zip/7zip', '7zip/7-zip', 'igor pavlov/7-zip'],
  version: withoutZeros(2),
};
