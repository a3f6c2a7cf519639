import type {Product} from './product.ts';

/** WireGuard. */
export const wireguard: Product = {
  id: 'wireguard',
  title: 'WireGuard',
  vendor: 'WireGuard',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['wireguard'],
  publishers: ['wireguard'],
  bundleIds: ['com.wireguard.macos'],
  packages: {winget: ['WireGuard.WireGuard'], chocolatey: ['wireguard']},
  cpes: ['wireguard:wireguard'],
  cna: ['wireguard/wireguard'],
};
