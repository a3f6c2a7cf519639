import type {Product} from './product.ts';

/** Trillian. */
export const trillian: Product = {
  id: 'trillian',
  title: 'Trillian',
  vendor: 'Cerulean Studios',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['trillian'],
  publishers: ['cerulean studios'],
  bundleIds: ['com.ceruleanstudios.trillian.osx'],
  packages: {winget: ['CeruleanStudios.Trillian'], chocolatey: ['trillian'], homebrew: ['trillian']},
  cpes: ['ceruleanstudios:trillian', 'cerulean_studios:trillian'],
};
