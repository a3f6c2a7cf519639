import type {Product} from './product.ts';

/** NinjaOne Agent. */
export const ninjaoneAgent: Product = {
  id: 'ninjaone-agent',
  title: 'NinjaOne Agent',
  vendor: 'NinjaOne',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['ninjarmmagent', 'ninjaone agent'],
  publishers: ['ninjarmm', 'ninjaone'],
  cpes: ['ninjarmm:ninjarmm'],
};
