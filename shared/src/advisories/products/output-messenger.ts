import type {Product} from './product.ts';

/** Output Messenger. */
export const outputMessenger: Product = {
  id: 'output-messenger',
  title: 'Output Messenger',
  vendor: 'Srimax',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['output messenger'],
  publishers: ['srimax'],
  cpes: ['srimax:output_messenger'],
};
