import type {Product} from './product.ts';

/** pgAdmin 4. Versions count alike as 4.27 and 8.5; the 4 in its name is the product. */
export const pgadmin: Product = {
  id: 'pgadmin',
  title: 'pgAdmin 4',
  vendor: 'pgAdmin',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['pgadmin #'],
  publishers: ['the pgadmin development team', 'pgadmin development team'],
  bundleIds: ['org.pgadmin.pgadmin4'],
  packages: {
    winget: ['PostgreSQL.pgAdmin'],
    chocolatey: ['pgadmin4'],
    homebrew: ['pgadmin4'],
    deb: ['pgadmin4', 'pgadmin4-desktop'],
    rpm: ['pgadmin4', 'pgadmin4-desktop'],
  },
  cpes: ['pgadmin:pgadmin', 'pgadmin:pgadmin_4', 'postgresql:pgadmin_4', 'postgresql:pgadmin'],
  cna: ['pgadmin.org/pgadmin 4', 'postgresql/pgadmin_4', 'postgresql/pgadmin', 'pgadmin/pgadmin'],
};
