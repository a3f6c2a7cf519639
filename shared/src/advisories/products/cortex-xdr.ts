import type {Product} from './product.ts';

/** Cortex XDR Agent. */
export const cortexXdr: Product = {
  id: 'cortex-xdr',
  title: 'Cortex XDR Agent',
  vendor: 'Palo Alto Networks',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['cortex xdr', 'cortex xdr agent'],
  publishers: ['palo alto networks'],
  bundleIds: ['com.paloaltonetworks.cortex.xdr'],
  packages: {deb: ['cortex-agent'], rpm: ['cortex-agent']},
  cpes: ['paloaltonetworks:cortex_xdr_agent', 'paloaltonetworks:cortex_xdr'],
  cna: ['palo alto networks/cortex xdr agent', 'palo alto networks/cortex xdr'],
};
