import type {Product} from './product.ts';
import {fullVersion} from './tool-version.ts';

/** MariaDB Server. */
export const mariadb: Product = {
  id: 'mariadb',
  title: 'MariaDB Server',
  vendor: 'MariaDB',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['mariadb'],
  publishers: ['mariadb'],
  packages: {
    winget: ['MariaDB.Server'],
    chocolatey: ['mariadb'],
    homebrew: ['mariadb', 'mariadb@10.6', 'mariadb@10.11'],
    deb: ['mariadb-server'],
    rpm: ['MariaDB-server'],
  },
  cpes: ['mariadb:mariadb'],
  cna: ['mariadb/mariadb'],
  endOfLife: {slug: 'mariadb', parts: 2},
  version: fullVersion,
};
