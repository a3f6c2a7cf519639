import type {Product} from './product.ts';

/** Trend Micro Apex One. */
export const trendMicroApexOne: Product = {
  id: 'trend-micro-apex-one',
  title: 'Trend Micro Apex One',
  vendor: 'Trend Micro',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'trend micro apex one security agent',
    'trend micro officescan client',
    'trend micro officescan agent',
    'trend micro apex one',
  ],
  publishers: ['trend micro'],
  cpes: ['trendmicro:apex_one', 'trendmicro:apex_one_as_a_service', 'trendmicro:officescan'],
  cna: [
    'trend micro, inc./trend micro apex one',
    'trend micro, inc./trend micro apex one as a service',
    'trend micro/trend micro apex one',
    'trend micro/trend micro officescan',
  ],
};
