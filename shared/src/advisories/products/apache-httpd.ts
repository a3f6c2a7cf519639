import type {Product} from './product.ts';

/** Apache HTTP Server. */
export const apacheHttpd: Product = {
  id: 'apache-httpd',
  title: 'Apache HTTP Server',
  vendor: 'Apache',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['apache http server', 'apache http server #'],
  publishers: ['apache software foundation', 'the apache software foundation'],
  packages: {chocolatey: ['apache-httpd']},
  cpes: ['apache:http_server'],
  cna: ['apache software foundation/apache http server'],
  endOfLife: {slug: 'apache-http-server', parts: 2},
};
