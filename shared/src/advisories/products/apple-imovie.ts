import type {Product} from './product.ts';

/** iMovie. */
export const appleImovie: Product = {
  id: 'apple-imovie',
  title: 'iMovie',
  vendor: 'Apple',
  platforms: ['macos'],
  scheme: 'apple',
  names: ['imovie'],
  publishers: ['apple'],
  bundleIds: ['com.apple.iMovieApp'],
  cpes: ['apple:imovie'],
  cna: ['apple/imovie'],
};
