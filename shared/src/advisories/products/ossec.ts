import type {Product} from './product.ts';

/** OSSEC HIDS. */
export const ossec: Product = {
  id: 'ossec',
  title: 'OSSEC HIDS',
  vendor: 'OSSEC',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['ossec hids'],
  packages: {deb: ['ossec-hids-agent', 'ossec-hids-server']},
  cpes: ['ossec:ossec'],
};
