import type {Product} from './product.ts';

/** Dell Peripheral Manager. */
export const dellPeripheralManager: Product = {
  id: 'dell-peripheral-manager',
  title: 'Dell Peripheral Manager',
  vendor: 'Dell',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['dell peripheral manager'],
  publishers: ['dell'],
  cpes: ['dell:peripheral_manager'],
  cna: ['dell/dell peripheral manager', 'dell/peripheral_manager'],
};
