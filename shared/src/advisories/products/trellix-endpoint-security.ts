import type {Product} from './product.ts';

/** Trellix Endpoint Security. */
export const trellixEndpointSecurity: Product = {
  id: 'trellix-endpoint-security',
  title: 'Trellix Endpoint Security',
  vendor: 'Trellix',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'mcafee endpoint security platform',
    'trellix endpoint security platform',
    'mcafee endpoint security threat prevention',
    'trellix endpoint security threat prevention',
  ],
  publishers: ['mcafee', 'trellix', 'musarubra'],
  cpes: ['mcafee:endpoint_security', 'trellix:endpoint_security'],
  cna: [
    'mcafee,llc/mcafee endpoint security (ens)',
    'trellix/trellix endpoint security',
    'trellix/trellix endpoint security (ens)',
  ],
};
