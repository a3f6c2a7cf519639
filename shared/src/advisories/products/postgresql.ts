import type {Product} from './product.ts';
import {postgresqlVersion} from './tool-version.ts';

/** PostgreSQL. */
export const postgresql: Product = {
  id: 'postgresql',
  title: 'PostgreSQL',
  vendor: 'PostgreSQL Global Development Group',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['postgresql', 'postgresql #'],
  publishers: ['postgresql global development group'],
  packages: {
    winget: [
      'PostgreSQL.PostgreSQL.12',
      'PostgreSQL.PostgreSQL.13',
      'PostgreSQL.PostgreSQL.14',
      'PostgreSQL.PostgreSQL.15',
      'PostgreSQL.PostgreSQL.16',
      'PostgreSQL.PostgreSQL.17',
    ],
    chocolatey: [
      'postgresql',
      'postgresql12',
      'postgresql13',
      'postgresql14',
      'postgresql15',
      'postgresql16',
      'postgresql17',
    ],
    homebrew: [
      'postgresql@12',
      'postgresql@13',
      'postgresql@14',
      'postgresql@15',
      'postgresql@16',
      'postgresql@17',
    ],
    deb: [
      'postgresql-10',
      'postgresql-11',
      'postgresql-12',
      'postgresql-13',
      'postgresql-14',
      'postgresql-15',
      'postgresql-16',
      'postgresql-17',
    ],
    rpm: [
      'postgresql10-server',
      'postgresql11-server',
      'postgresql12-server',
      'postgresql13-server',
      'postgresql14-server',
      'postgresql15-server',
      'postgresql16-server',
      'postgresql17-server',
    ],
  },
  cpes: ['postgresql:postgresql'],
  cna: ['postgresql/postgresql', 'n/a/postgresql'],
  endOfLife: {slug: 'postgresql', parts: 1},
  version: postgresqlVersion,
};
