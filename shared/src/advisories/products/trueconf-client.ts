import type {Product} from './product.ts';

/** TrueConf Client. */
export const trueconfClient: Product = {
  id: 'trueconf-client',
  title: 'TrueConf Client',
  vendor: 'TrueConf',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['trueconf', 'trueconf client'],
  publishers: ['trueconf'],
  cpes: ['trueconf:trueconf'],
};
