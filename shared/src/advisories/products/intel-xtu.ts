import type {Product} from './product.ts';

/** Intel Extreme Tuning Utility. */
export const intelXtu: Product = {
  id: 'intel-xtu',
  title: 'Intel Extreme Tuning Utility',
  vendor: 'Intel',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['intel extreme tuning utility'],
  publishers: ['intel'],
  packages: {chocolatey: ['intel-xtu']},
  cpes: ['intel:extreme_tuning_utility'],
  cna: ['n/a/intel(r) xtu software', 'intel/extreme_tuning_utility'],
};
