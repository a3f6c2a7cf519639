import type {Product} from './product.ts';

/** MySQL Workbench. */
export const mysqlWorkbench: Product = {
  id: 'mysql-workbench',
  title: 'MySQL Workbench',
  vendor: 'Oracle',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['mysql workbench ce', 'mysql workbench'],
  publishers: ['oracle', 'mysql'],
  bundleIds: ['com.oracle.workbench.MySQLWorkbench'],
  packages: {
    winget: ['Oracle.MySQLWorkbench'],
    chocolatey: ['mysql.workbench'],
    homebrew: ['mysqlworkbench'],
    deb: ['mysql-workbench-community'],
  },
  cpes: ['oracle:mysql_workbench'],
  cna: ['oracle corporation/mysql workbench', 'oracle/mysql workbench'],
};
