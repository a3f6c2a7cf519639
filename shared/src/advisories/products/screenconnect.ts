import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** ScreenConnect. The server; its advisories count three parts (`23.9.7` for `23.9.7.8804`). */
export const screenconnect: Product = {
  id: 'screenconnect',
  title: 'ScreenConnect',
  vendor: 'ConnectWise',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['screenconnect'],
  publishers: ['screenconnect', 'connectwise'],
  cpes: ['connectwise:screenconnect', 'connectwise:control'],
  cna: ['connectwise/screenconnect'],
  version: firstParts(3),
};
