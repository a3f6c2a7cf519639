import type {Product} from './product.ts';

/** Logstash. */
export const logstash: Product = {
  id: 'logstash',
  title: 'Logstash',
  vendor: 'Elastic',
  platforms: ['windows', 'linux'],
  scheme: 'semver',
  names: ['logstash'],
  publishers: ['elastic'],
  packages: {chocolatey: ['logstash'], deb: ['logstash'], rpm: ['logstash']},
  cpes: ['elastic:logstash', 'elasticsearch:logstash'],
};
