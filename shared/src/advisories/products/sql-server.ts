import type {Product} from './product.ts';

/** Microsoft SQL Server from 2016 on (13.0); what advisories say of older ones is not read, so they are not assessed. */
export const sqlServer: Product = {
  id: 'sql-server',
  title: 'Microsoft SQL Server',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft sql server #',
    'sql server # database engine services',
    'microsoft sql server # database engine services',
    'sql server # database engine shared',
  ],
  publishers: ['microsoft'],
  cpes: [
    'microsoft:sql_server',
    'microsoft:sql_server_2019',
    'microsoft:sql_server_2022',
    'microsoft:sql_server_2017',
    'microsoft:sql_server_2016',
  ],
  cna: [
    'microsoft/microsoft sql server 2014 *',
    'microsoft/microsoft sql server 2016 *',
    'microsoft/microsoft sql server 2017 *',
    'microsoft/microsoft sql server 2019 *',
    'microsoft/microsoft sql server 2022 *',
    'microsoft/microsoft sql server',
  ],
  track: (version = '13') => (Number(/^\d{1,4}/.exec(version)?.[0] ?? '13') >= 13 ? 'sql-server' : undefined),
};
