import type {Product} from './product.ts';

/** Elasticsearch. */
export const elasticsearch: Product = {
  id: 'elasticsearch',
  title: 'Elasticsearch',
  vendor: 'Elastic',
  platforms: ['windows', 'linux'],
  scheme: 'semver',
  names: ['elasticsearch'],
  publishers: ['elastic'],
  packages: {chocolatey: ['elasticsearch'], deb: ['elasticsearch'], rpm: ['elasticsearch']},
  cpes: ['elastic:elasticsearch', 'elasticsearch:elasticsearch'],
  cna: ['elastic/elasticsearch'],
};
