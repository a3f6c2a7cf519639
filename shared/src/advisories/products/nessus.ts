import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Tenable Nessus. */
export const nessus: Product = {
  id: 'nessus',
  title: 'Tenable Nessus',
  vendor: 'Tenable',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['tenable nessus', 'nessus', 'nessus #'],
  publishers: ['tenable'],
  packages: {winget: ['Tenable.Nessus'], deb: ['nessus'], rpm: ['Nessus']},
  cpes: ['tenable:nessus'],
  cna: ['tenable/nessus'],
  version: firstParts(3),
};
