import type {Product} from './product.ts';

/** Kaspersky Endpoint Security. */
export const kasperskyEndpointSecurity: Product = {
  id: 'kaspersky-endpoint-security',
  title: 'Kaspersky Endpoint Security',
  vendor: 'Kaspersky',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['kaspersky endpoint security for windows', 'kaspersky endpoint security # for windows'],
  publishers: ['kaspersky', 'ao kaspersky'],
  cpes: ['kaspersky:endpoint_security'],
  cna: [
    'kaspersky/kaspersky endpoint security for windows',
    'kaspersky/kaspersky endpoint security',
    'kaspersky/endpoint security for windows',
  ],
};
