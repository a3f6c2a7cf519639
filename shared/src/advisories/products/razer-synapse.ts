import type {Product} from './product.ts';

/** Razer Synapse. */
export const razerSynapse: Product = {
  id: 'razer-synapse',
  title: 'Razer Synapse',
  vendor: 'Razer',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['razer synapse', 'razer synapse #'],
  publishers: ['razer'],
  packages: {chocolatey: ['razer-synapse-2', 'razer-synapse-3'], homebrew: ['razer-synapse']},
  cpes: ['razer:synapse'],
};
