import type {Product} from './product.ts';

/** Dell Digital Delivery. */
export const dellDigitalDelivery: Product = {
  id: 'dell-digital-delivery',
  title: 'Dell Digital Delivery',
  vendor: 'Dell',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['dell digital delivery', 'dell digital delivery services'],
  publishers: ['dell'],
  cpes: ['dell:digital_delivery'],
  cna: [
    'dell/dell digital delivery (d3)',
    'dell/dell digital delivery',
    'dell/digital_delivery',
    'dell/dell_digital_delivery',
  ],
};
