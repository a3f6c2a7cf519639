import type {Product} from './product.ts';

/** Kibana. */
export const kibana: Product = {
  id: 'kibana',
  title: 'Kibana',
  vendor: 'Elastic',
  platforms: ['windows', 'linux'],
  scheme: 'semver',
  names: ['kibana'],
  publishers: ['elastic'],
  packages: {chocolatey: ['kibana'], deb: ['kibana'], rpm: ['kibana']},
  cpes: ['elastic:kibana', 'elasticsearch:kibana'],
  cna: ['elastic/kibana'],
};
