import type {Product} from './product.ts';

/** USBPcap. */
export const usbpcap: Product = {
  id: 'usbpcap',
  title: 'USBPcap',
  vendor: 'Tomasz Mon',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['usbpcap'],
  publishers: ['tomasz mon'],
  cpes: ['usbpcap_project:usbpcap'],
};
