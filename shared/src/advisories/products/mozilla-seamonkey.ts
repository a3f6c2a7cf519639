import type {Product} from './product.ts';

/** SeaMonkey. */
export const mozillaSeamonkey: Product = {
  id: 'mozilla-seamonkey',
  title: 'SeaMonkey',
  vendor: 'SeaMonkey e.V.',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'mozilla',
  names: ['seamonkey'],
  publishers: ['seamonkey', 'mozilla'],
  bundleIds: ['org.mozilla.seamonkey'],
  packages: {winget: ['Mozilla.SeaMonkey'], chocolatey: ['seamonkey'], homebrew: ['seamonkey']},
  cpes: ['mozilla:seamonkey'],
  cna: ['mozilla/seamonkey'],
};
