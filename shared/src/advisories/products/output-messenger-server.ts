import type {Product} from './product.ts';

/** Output Messenger Server. */
export const outputMessengerServer: Product = {
  id: 'output-messenger-server',
  title: 'Output Messenger Server',
  vendor: 'Srimax',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['output messenger server'],
  publishers: ['srimax'],
  cpes: ['srimax:output_messenger'],
};
