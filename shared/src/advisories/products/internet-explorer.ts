import type {Product} from './product.ts';
import {untold} from './vendor-version.ts';

/** Internet Explorer, retired in 2022. The installed list tells the day of a build, not its version. */
export const internetExplorer: Product = {
  id: 'internet-explorer',
  title: 'Internet Explorer',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['windows internet explorer #', 'microsoft internet explorer #', 'internet explorer #'],
  publishers: ['microsoft'],
  cpes: ['microsoft:internet_explorer', 'microsoft:ie'],
  cna: ['microsoft/internet explorer #', 'microsoft/internet explorer'],
  version: untold,
};
