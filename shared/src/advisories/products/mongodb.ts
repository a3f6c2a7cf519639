import type {Product} from './product.ts';

/** MongoDB Server. */
export const mongodb: Product = {
  id: 'mongodb',
  title: 'MongoDB Server',
  vendor: 'MongoDB',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['mongodb', 'mongodb 2008r2plus ssl'],
  publishers: ['mongodb'],
  packages: {
    winget: ['MongoDB.Server'],
    chocolatey: ['mongodb', 'mongodb.install'],
    homebrew: ['mongodb-community', 'mongodb-community@6.0', 'mongodb-community@7.0'],
    deb: ['mongodb-org-server'],
    rpm: ['mongodb-org-server'],
  },
  cpes: ['mongodb:mongodb', 'mongodb:mongodb_server'],
  cna: [
    'mongodb inc/mongodb server',
    'mongodb inc./mongodb server',
    'mongodb/mongodb',
    'mongodb/mongodb_server',
  ],
};
