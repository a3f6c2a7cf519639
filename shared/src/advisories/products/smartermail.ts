import type {Product} from './product.ts';

/** SmarterMail. */
export const smartermail: Product = {
  id: 'smartermail',
  title: 'SmarterMail',
  vendor: 'SmarterTools',
  platforms: ['windows', 'linux'],
  scheme: 'generic',
  names: ['smartermail'],
  publishers: ['smartertools'],
  cpes: ['smartertools:smartermail'],
};
