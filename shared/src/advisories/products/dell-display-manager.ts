import type {Product} from './product.ts';

/** Dell Display Manager. */
export const dellDisplayManager: Product = {
  id: 'dell-display-manager',
  title: 'Dell Display Manager',
  vendor: 'Dell',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['dell display manager', 'dell display manager #', 'dell display and peripheral manager'],
  publishers: ['dell', 'entech taiwan'],
  packages: {winget: ['Dell.DisplayManager']},
  cpes: ['dell:display_manager', 'dell:display_and_peripheral_manager'],
  cna: ['dell/dell display manager', 'dell/display_manager', 'dell/dell display and peripheral manager'],
};
