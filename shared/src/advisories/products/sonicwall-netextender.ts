import type {Product} from './product.ts';

/** SonicWall NetExtender. */
export const sonicwallNetextender: Product = {
  id: 'sonicwall-netextender',
  title: 'SonicWall NetExtender',
  vendor: 'SonicWall',
  platforms: ['windows', 'linux'],
  scheme: 'windows',
  names: ['sonicwall netextender', 'netextender', 'sonicwall netextender windows client'],
  publishers: ['sonicwall'],
  packages: {winget: ['SonicWall.NetExtender'], chocolatey: ['sonicwall-sslvpn-netextender']},
  cpes: ['sonicwall:netextender'],
  cna: ['sonicwall/netextender', 'sonicwall/netextender windows (32 and 64 bit)'],
};
