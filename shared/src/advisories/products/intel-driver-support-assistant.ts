import type {Product} from './product.ts';

/** Intel Driver & Support Assistant. */
export const intelDriverSupportAssistant: Product = {
  id: 'intel-driver-support-assistant',
  title: 'Intel Driver & Support Assistant',
  vendor: 'Intel',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['intel driver & support assistant'],
  publishers: ['intel'],
  packages: {winget: ['Intel.IntelDriverAndSupportAssistant'], chocolatey: ['intel-dsa']},
  cpes: ['intel:driver_&_support_assistant', 'intel:driver&support_assistant'],
  cna: ['n/a/intel(r) dsa software', 'intel/driver & support assistant'],
};
