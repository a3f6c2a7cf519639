import type {Product} from './product.ts';
import {fullVersion} from './tool-version.ts';

/** MySQL Server. */
export const mysql: Product = {
  id: 'mysql',
  title: 'MySQL Server',
  vendor: 'Oracle',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['mysql server'],
  publishers: ['oracle', 'mysql ab'],
  packages: {
    winget: ['Oracle.MySQL'],
    chocolatey: ['mysql'],
    homebrew: ['mysql', 'mysql@8.0', 'mysql@8.4'],
    deb: ['mysql-community-server'],
    rpm: ['mysql-community-server'],
  },
  cpes: ['oracle:mysql', 'oracle:mysql_server', 'mysql:mysql'],
  cna: ['oracle corporation/mysql server', 'oracle/mysql server', 'oracle/mysql_server', 'oracle/mysql'],
  endOfLife: {slug: 'mysql', parts: 2},
  version: fullVersion,
};
