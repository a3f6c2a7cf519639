import type {Product} from './product.ts';

/** Serv-U. */
export const servU: Product = {
  id: 'serv-u',
  title: 'Serv-U',
  vendor: 'SolarWinds',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['serv-u', 'serv-u file server', 'serv-u ftp server'],
  publishers: ['solarwinds', 'serv-u', 'rhino software'],
  cpes: ['solarwinds:serv-u'],
  cna: ['solarwinds/serv-u'],
};
