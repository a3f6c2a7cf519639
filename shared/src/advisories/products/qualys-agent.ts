import type {Product} from './product.ts';

/** Qualys Cloud Agent. */
export const qualysAgent: Product = {
  id: 'qualys-agent',
  title: 'Qualys Cloud Agent',
  vendor: 'Qualys',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['qualys cloud security agent', 'qualys cloud agent'],
  publishers: ['qualys'],
  packages: {deb: ['qualys-cloud-agent'], rpm: ['qualys-cloud-agent']},
  cpes: ['qualys:cloud_agent'],
};
