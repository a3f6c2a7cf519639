import type {Product} from './product.ts';

/** Apache Solr. */
export const solr: Product = {
  id: 'solr',
  title: 'Apache Solr',
  vendor: 'Apache',
  platforms: ['macos'],
  scheme: 'generic',
  names: [],
  packages: {homebrew: ['solr']},
  cpes: ['apache:solr'],
  cna: ['apache software foundation/apache solr'],
};
