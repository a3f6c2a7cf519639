import type {Product} from './product.ts';
import {withoutZeros} from './vendor-version.ts';

/** WinRAR. */
export const winrar: Product = {
  id: 'winrar',
  title: 'WinRAR',
  vendor: 'RARLAB',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['winrar', 'winrar archiver'],
  publishers: ['win.rar'],
  packages: {winget: ['RARLab.WinRAR'], chocolatey: ['winrar']},
  cpes: ['rarlab:winrar'],
  cna: ['rarlab/winrar', 'win.rar gmbh/winrar'],
  version: withoutZeros(2),
};
