import type {Product} from './product.ts';
import {withoutZeros} from './vendor-version.ts';

/** PuTTY. */
export const putty: Product = {
  id: 'putty',
  title: 'PuTTY',
  vendor: 'Simon Tatham',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['putty'],
  publishers: ['simon tatham'],
  packages: {winget: ['PuTTY.PuTTY'], chocolatey: ['putty', 'putty.install']},
  cpes: ['putty:putty', 'simon_tatham:putty'],
  cna: ['putty/putty', 'simon tatham/putty'],
  version: withoutZeros(2),
};
