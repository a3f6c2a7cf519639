import type {Product} from './product.ts';

/** Couchbase Server. */
export const couchbaseServer: Product = {
  id: 'couchbase-server',
  title: 'Couchbase Server',
  vendor: 'Couchbase',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['couchbase server', 'couchbase server community edition', 'couchbase server enterprise edition'],
  publishers: ['couchbase'],
  packages: {
    homebrew: ['couchbase-server-community', 'couchbase-server-enterprise'],
    deb: ['couchbase-server', 'couchbase-server-community'],
    rpm: ['couchbase-server', 'couchbase-server-community'],
  },
  cpes: ['couchbase:couchbase_server'],
  cna: ['couchbase/couchbase_server'],
};
