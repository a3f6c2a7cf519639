import type {Product} from './product.ts';

/** HP PC Hardware Diagnostics Windows. */
export const hpPcHardwareDiagnostics: Product = {
  id: 'hp-pc-hardware-diagnostics',
  title: 'HP PC Hardware Diagnostics Windows',
  vendor: 'HP',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['hp pc hardware diagnostics windows'],
  publishers: ['hp'],
  cpes: ['hp:pc_hardware_diagnostics'],
  cna: ['hp inc./hp pc hardware diagnostics windows', 'hp/pc_hardware_diagnostics'],
};
