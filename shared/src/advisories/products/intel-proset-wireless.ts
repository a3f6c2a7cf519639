import type {Product} from './product.ts';

/** Intel PROSet/Wireless. */
export const intelProsetWireless: Product = {
  id: 'intel-proset-wireless',
  title: 'Intel PROSet/Wireless',
  vendor: 'Intel',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['intel proset/wireless software'],
  publishers: ['intel'],
  cpes: ['intel:proset/wireless_wifi', 'intel:proset_wireless_wifi'],
  cna: [
    'n/a/intel(r) proset/wireless and intel(r) killer(tm) wi-fi software',
    'n/a/intel(r) proset/wireless wifi and killer(tm) wifi software',
    'n/a/intel(r) proset/wireless wifi software',
    'n/a/intel(r) proset/wireless wifi software for windows',
  ],
};
