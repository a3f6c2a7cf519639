import type {Product} from './product.ts';

/** N-able Take Control. */
export const nAbleTakeControl: Product = {
  id: 'n-able-take-control',
  title: 'N-able Take Control',
  vendor: 'N-able',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: [
    'take control agent',
    'take control viewer',
    'n-able take control agent',
    'beanywhere support express',
  ],
  publishers: ['n-able', 'solarwinds msp', 'beanywhere'],
  cpes: ['n-able:take_control'],
  cna: ['n-able/take_control'],
};
