import type {Product} from './product.ts';

/** Webmin. */
export const webmin: Product = {
  id: 'webmin',
  title: 'Webmin',
  vendor: 'Webmin',
  platforms: ['linux'],
  scheme: 'generic',
  names: [],
  packages: {deb: ['webmin'], rpm: ['webmin']},
  cpes: ['webmin:webmin'],
  cna: ['webmin/webmin', 'n/a/webmin'],
};
