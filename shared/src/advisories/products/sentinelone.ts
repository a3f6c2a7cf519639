import type {Product} from './product.ts';

/** SentinelOne Agent. */
export const sentinelone: Product = {
  id: 'sentinelone',
  title: 'SentinelOne Agent',
  vendor: 'SentinelOne',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['sentinel agent', 'sentinelone agent'],
  publishers: ['sentinelone', 'sentinel labs'],
  packages: {deb: ['sentinelagent'], rpm: ['sentinelagent']},
  cpes: ['sentinelone:agent', 'sentinelone:sentinelone', 'sentinelone:singularity_windows_agent'],
  cna: ['sentinelone/agent', 'sentinelone/sentinelone agent', 'sentinelone/singularity'],
};
