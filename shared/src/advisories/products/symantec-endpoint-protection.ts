import type {Product} from './product.ts';

/** Symantec Endpoint Protection. */
export const symantecEndpointProtection: Product = {
  id: 'symantec-endpoint-protection',
  title: 'Symantec Endpoint Protection',
  vendor: 'Broadcom',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['symantec endpoint protection'],
  publishers: ['symantec', 'broadcom'],
  bundleIds: ['com.symantec.SEPTarget', 'com.symantec.sep.mainapp'],
  cpes: ['symantec:endpoint_protection', 'broadcom:symantec_endpoint_protection'],
  cna: [
    'symantec corporation/symantec endpoint protection',
    'broadcom/symantec endpoint protection',
    'symantec/endpoint protection',
  ],
};
