import type {Product} from './product.ts';

/** MagicINFO Server. */
export const magicinfoServer: Product = {
  id: 'magicinfo-server',
  title: 'MagicINFO Server',
  vendor: 'Samsung',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['magicinfo', 'magicinfo # server', 'magicinfo server'],
  publishers: ['samsung'],
  cpes: ['samsung:magicinfo_9_server'],
};
