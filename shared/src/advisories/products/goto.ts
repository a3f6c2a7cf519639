import type {Product} from './product.ts';

/** GoTo. */
export const goto: Product = {
  id: 'goto',
  title: 'GoTo',
  vendor: 'GoTo',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['goto'],
  publishers: ['goto', 'logmein'],
  bundleIds: ['com.logmein.goto'],
  packages: {winget: ['LogMeIn.GoTo'], homebrew: ['goto']},
};
