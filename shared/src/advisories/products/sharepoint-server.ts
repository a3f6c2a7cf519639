import type {Product} from './product.ts';
import {untold} from './vendor-version.ts';

/** Microsoft SharePoint Server. The installed list keeps the first version whatever updates came after it. */
export const sharepointServer: Product = {
  id: 'sharepoint-server',
  title: 'Microsoft SharePoint Server',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft sharepoint server #',
    'microsoft sharepoint enterprise server #',
    'microsoft sharepoint foundation #',
    'microsoft sharepoint server subscription edition',
    'microsoft sharepoint server',
  ],
  publishers: ['microsoft'],
  cpes: [
    'microsoft:sharepoint_server',
    'microsoft:sharepoint_enterprise_server',
    'microsoft:sharepoint_foundation',
  ],
  cna: [
    'microsoft/microsoft sharepoint server #',
    'microsoft/microsoft sharepoint enterprise server #',
    'microsoft/microsoft sharepoint server subscription edition',
    'microsoft/microsoft sharepoint enterprise server 2013 *',
    'microsoft/microsoft sharepoint foundation 2013 *',
  ],
  version: untold,
};
