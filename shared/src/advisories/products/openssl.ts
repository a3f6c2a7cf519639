import type {Product} from './product.ts';
import {versionInName} from './vendor-version.ts';

/** OpenSSL. Builds for Windows and Homebrew; the name tells the letter of 1.1.1g where the list does not. */
export const openssl: Product = {
  id: 'openssl',
  title: 'OpenSSL',
  vendor: 'OpenSSL',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['openssl', 'openssl light', 'firedaemon openssl #'],
  publishers: ['shining light productions', 'openssl installer team', 'firedaemon technologies'],
  packages: {
    winget: ['ShiningLight.OpenSSL', 'ShiningLight.OpenSSL.Light', 'FireDaemon.OpenSSL'],
    chocolatey: ['openssl', 'openssl.light'],
    homebrew: ['openssl@1.1', 'openssl@3'],
  },
  cpes: ['openssl:openssl'],
  cna: ['openssl/openssl'],
  endOfLife: {slug: 'openssl', parts: 2},
  version: versionInName,
};
