import type {Product} from './product.ts';

/** Fiddler Everywhere. */
export const fiddler: Product = {
  id: 'fiddler',
  title: 'Fiddler Everywhere',
  vendor: 'Progress',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['fiddler everywhere'],
  publishers: ['progress'],
  packages: {winget: ['Telerik.Fiddler.Everywhere']},
};
