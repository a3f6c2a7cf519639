import type {Product} from './product.ts';
import {untold} from './vendor-version.ts';

/** Microsoft Exchange Server. The installed list keeps the version of the cumulative update whatever security updates came after it. */
export const exchangeServer: Product = {
  id: 'exchange-server',
  title: 'Microsoft Exchange Server',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft exchange server #',
    'microsoft exchange server # cumulative update #',
    'microsoft exchange server subscription edition',
    'microsoft exchange server',
  ],
  publishers: ['microsoft'],
  cpes: ['microsoft:exchange_server'],
  cna: [
    'microsoft/microsoft exchange server 2013 *',
    'microsoft/microsoft exchange server 2016 *',
    'microsoft/microsoft exchange server 2019 *',
    'microsoft/microsoft exchange server subscription edition *',
  ],
  version: untold,
};
