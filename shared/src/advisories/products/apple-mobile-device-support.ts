import type {Product} from './product.ts';

/** Apple Mobile Device Support. */
export const appleMobileDeviceSupport: Product = {
  id: 'apple-mobile-device-support',
  title: 'Apple Mobile Device Support',
  vendor: 'Apple',
  platforms: ['windows'],
  scheme: 'apple',
  names: ['apple mobile device support'],
  publishers: ['apple'],
  cpes: ['apple:apple_mobile_device_support', 'apple:mobile_device_support'],
};
