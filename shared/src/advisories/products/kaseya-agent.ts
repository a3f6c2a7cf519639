import type {Product} from './product.ts';

/** Kaseya Agent. */
export const kaseyaAgent: Product = {
  id: 'kaseya-agent',
  title: 'Kaseya Agent',
  vendor: 'Kaseya',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['kaseya agent', 'kaseya agent *'],
  publishers: ['kaseya'],
  cpes: ['kaseya:vsa_agent'],
};
