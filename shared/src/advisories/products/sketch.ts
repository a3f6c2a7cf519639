import type {Product} from './product.ts';

/** Sketch. */
export const sketch: Product = {
  id: 'sketch',
  title: 'Sketch',
  vendor: 'Sketch',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['sketch'],
  publishers: ['bohemian coding', 'sketch'],
  bundleIds: ['com.bohemiancoding.sketch3'],
  packages: {homebrew: ['sketch']},
  cpes: ['sketch:sketch'],
};
