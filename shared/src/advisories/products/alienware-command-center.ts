import type {Product} from './product.ts';

/** Alienware Command Center. */
export const alienwareCommandCenter: Product = {
  id: 'alienware-command-center',
  title: 'Alienware Command Center',
  vendor: 'Dell',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['alienware command center', 'alienware command center suite'],
  publishers: ['dell', 'alienware'],
  cpes: ['dell:alienware_command_center'],
  cna: ['dell/alienware command center (awcc)', 'dell/alienware_command_center'],
};
