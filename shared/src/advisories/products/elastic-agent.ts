import type {Product} from './product.ts';

/** Elastic Agent. */
export const elasticAgent: Product = {
  id: 'elastic-agent',
  title: 'Elastic Agent',
  vendor: 'Elastic',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['elastic agent'],
  publishers: ['elastic'],
  packages: {deb: ['elastic-agent'], rpm: ['elastic-agent']},
  cpes: ['elastic:elastic_agent'],
  cna: ['elastic/elastic agent'],
};
