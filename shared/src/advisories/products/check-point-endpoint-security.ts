import type {Product} from './product.ts';

/** Check Point Endpoint Security. */
export const checkPointEndpointSecurity: Product = {
  id: 'check-point-endpoint-security',
  title: 'Check Point Endpoint Security',
  vendor: 'Check Point',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['check point endpoint security', 'check point harmony endpoint'],
  publishers: ['check point', 'checkpoint'],
  cpes: ['checkpoint:endpoint_security', 'checkpoint:harmony_endpoint'],
  cna: [
    'checkpoint/harmony endpoint security client for windows',
    'checkpoint/harmony endpoint.',
    'checkpoint/harmony endpoint',
  ],
};
