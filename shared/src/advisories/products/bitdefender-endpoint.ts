import type {Product} from './product.ts';

/** Bitdefender Endpoint Security Tools. */
export const bitdefenderEndpoint: Product = {
  id: 'bitdefender-endpoint',
  title: 'Bitdefender Endpoint Security Tools',
  vendor: 'Bitdefender',
  platforms: ['windows', 'linux'],
  scheme: 'windows',
  names: ['bitdefender endpoint security tools'],
  publishers: ['bitdefender'],
  packages: {deb: ['bitdefender-security-tools']},
  cpes: [
    'bitdefender:endpoint_security',
    'bitdefender:endpoint_security_tools',
    'bitdefender:endpoint_security_for_windows',
    'bitdefender:endpoint_security_for_linux',
  ],
  cna: [
    'bitdefender/endpoint security for windows',
    'bitdefender/endpoint security for linux',
    'bitdefender/endpoint security tools for windows',
    'bitdefender/endpoint security tools',
    'bitdefender/bitdefender endpoint security tools',
  ],
};
