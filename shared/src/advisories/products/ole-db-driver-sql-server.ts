import type {Product} from './product.ts';

/** Microsoft OLE DB Driver for SQL Server. */
export const oleDbDriverSqlServer: Product = {
  id: 'ole-db-driver-sql-server',
  title: 'Microsoft OLE DB Driver for SQL Server',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['microsoft ole db driver for sql server', 'microsoft ole db driver # for sql server'],
  publishers: ['microsoft'],
  cpes: [
    'microsoft:ole_db_driver_for_sql_server',
    'microsoft:ole_db_driver_18_for_sql_server',
    'microsoft:ole_db_driver_19_for_sql_server',
  ],
  cna: [
    'microsoft/microsoft ole db driver # for sql server',
    'microsoft/microsoft ole db driver for sql server',
  ],
};
