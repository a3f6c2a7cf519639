import type {Product} from './product.ts';

/** ClamAV. */
export const clamav: Product = {
  id: 'clamav',
  title: 'ClamAV',
  vendor: 'Cisco',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['clamav'],
  publishers: ['cisco', 'clamav'],
  packages: {winget: ['Cisco.ClamAV'], chocolatey: ['clamav'], homebrew: ['clamav']},
  cpes: ['clamav:clamav', 'cisco:clamav'],
  cna: ['cisco/clamav', 'clamav/clamav', 'cisco/cisco clamav'],
  endOfLife: {slug: 'clamav', parts: 2},
};
