import type {Product} from './product.ts';

/** curl. */
export const curl: Product = {
  id: 'curl',
  title: 'curl',
  vendor: 'curl',
  platforms: ['windows', 'macos'],
  scheme: 'semver',
  names: ['curl'],
  publishers: ['curl'],
  packages: {winget: ['cURL.cURL'], chocolatey: ['curl'], homebrew: ['curl']},
  cpes: ['haxx:curl', 'curl:curl', 'haxx:libcurl'],
  cna: ['curl/curl', 'haxx/curl', 'curl/libcurl', 'n/a/https://github.com/curl/curl'],
};
