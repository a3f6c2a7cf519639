import type {Product} from './product.ts';

/** Lenovo PC Manager. */
export const lenovoPcManager: Product = {
  id: 'lenovo-pc-manager',
  title: 'Lenovo PC Manager',
  vendor: 'Lenovo',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['lenovo pc manager', 'lenovo pcmanager', '联想电脑管家'],
  publishers: ['lenovo', '联想'],
  cpes: ['lenovo:pcmanager', 'lenovo:pc_manager'],
  cna: ['lenovo/pc manager', 'lenovo/pcmanager'],
};
