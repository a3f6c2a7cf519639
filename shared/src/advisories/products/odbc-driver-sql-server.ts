import type {Product} from './product.ts';

/** Microsoft ODBC Driver for SQL Server. */
export const odbcDriverSqlServer: Product = {
  id: 'odbc-driver-sql-server',
  title: 'Microsoft ODBC Driver for SQL Server',
  vendor: 'Microsoft',
  platforms: ['windows', 'linux'],
  scheme: 'windows',
  names: ['microsoft odbc driver # for sql server', 'microsoft odbc driver for sql server'],
  publishers: ['microsoft'],
  packages: {
    chocolatey: ['sqlserver-odbcdriver'],
    deb: ['msodbcsql17', 'msodbcsql18'],
    rpm: ['msodbcsql17', 'msodbcsql18'],
  },
  cpes: [
    'microsoft:odbc_driver_for_sql_server',
    'microsoft:odbc_driver_17_for_sql_server',
    'microsoft:odbc_driver_18_for_sql_server',
  ],
  cna: [
    'microsoft/microsoft odbc driver # for sql server *',
    'microsoft/microsoft odbc driver # for sql server',
  ],
};
