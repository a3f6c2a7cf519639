import type {Product} from './product.ts';

/** Trend Micro Security. */
export const trendMicroSecurity: Product = {
  id: 'trend-micro-security',
  title: 'Trend Micro Security',
  vendor: 'Trend Micro',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'trend micro maximum security',
    'trend micro internet security',
    'trend micro antivirus+',
    'trend micro titanium',
    'trend micro antivirus+ security',
  ],
  publishers: ['trend micro'],
  cpes: [
    'trendmicro:maximum_security_2022',
    'trendmicro:maximum_security',
    'trendmicro:internet_security',
    'trendmicro:antivirus+_security',
  ],
  cna: [
    'trend micro, inc./trend micro maximum security (consumer)',
    'trend micro, inc./trend micro security (consumer)',
    'trend micro/trend micro security (consumer)',
  ],
};
