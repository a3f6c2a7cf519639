import type {Product} from './product.ts';
import {versionInName} from './vendor-version.ts';

/** SQL Server Management Studio. */
export const sqlServerManagementStudio: Product = {
  id: 'sql-server-management-studio',
  title: 'SQL Server Management Studio',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft sql server management studio',
    'sql server management studio',
    'sql server management studio #',
  ],
  publishers: ['microsoft'],
  packages: {winget: ['Microsoft.SQLServerManagementStudio'], chocolatey: ['sql-server-management-studio']},
  cpes: ['microsoft:sql_server_management_studio'],
  cna: ['microsoft/sql server management studio *', 'microsoft/sql server management studio'],
  version: versionInName,
};
