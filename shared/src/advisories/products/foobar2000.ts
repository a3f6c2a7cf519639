import type {Product} from './product.ts';

/** foobar2000. */
export const foobar2000: Product = {
  id: 'foobar2000',
  title: 'foobar2000',
  vendor: 'Peter Pawlowski',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['foobar2000'],
  publishers: ['peter pawlowski'],
  bundleIds: ['com.foobar2000.mac'],
  packages: {winget: ['PeterPawlowski.foobar2000'], chocolatey: ['foobar2000'], homebrew: ['foobar2000']},
  cpes: ['foobar2000:foobar2000'],
};
