import type {Product} from './product.ts';
import {storeITunesVersion} from './vendor-version.ts';

/** iTunes. */
export const appleItunes: Product = {
  id: 'apple-itunes',
  title: 'iTunes',
  vendor: 'Apple',
  platforms: ['windows', 'macos'],
  scheme: 'apple',
  names: ['itunes'],
  publishers: ['apple'],
  bundleIds: ['com.apple.iTunes'],
  packages: {winget: ['Apple.iTunes'], chocolatey: ['itunes']},
  cpes: ['apple:itunes'],
  cna: ['apple/itunes for windows', 'apple/itunes'],
  version: storeITunesVersion,
};
