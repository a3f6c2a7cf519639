import type {Product} from './product.ts';

/** Trend Micro Deep Security Agent. */
export const trendMicroDeepSecurityAgent: Product = {
  id: 'trend-micro-deep-security-agent',
  title: 'Trend Micro Deep Security Agent',
  vendor: 'Trend Micro',
  platforms: ['windows', 'linux'],
  scheme: 'windows',
  names: ['trend micro deep security agent'],
  publishers: ['trend micro'],
  packages: {deb: ['ds-agent'], rpm: ['ds_agent']},
  cpes: ['trendmicro:deep_security_agent', 'trendmicro:deep_security'],
  cna: ['trend micro, inc./trend micro deep security agent', 'trend micro/trend micro deep security agent'],
};
