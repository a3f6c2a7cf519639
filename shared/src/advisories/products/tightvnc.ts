import type {Product} from './product.ts';
import {withoutZeros} from './vendor-version.ts';

/** TightVNC. */
export const tightvnc: Product = {
  id: 'tightvnc',
  title: 'TightVNC',
  vendor: 'GlavSoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['tightvnc'],
  publishers: ['glavsoft'],
  packages: {winget: ['GlavSoft.TightVNC'], chocolatey: ['tightvnc']},
  cpes: ['tightvnc:tightvnc'],
  cna: ['tightvnc/tightvnc', 'kaspersky/tightvnc'],
  version: withoutZeros(3),
};
