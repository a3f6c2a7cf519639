import type {Product} from './product.ts';

/** ExpressVPN. */
export const expressvpn: Product = {
  id: 'expressvpn',
  title: 'ExpressVPN',
  vendor: 'ExpressVPN',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['expressvpn'],
  publishers: ['expressvpn'],
  bundleIds: ['com.expressvpn.ExpressVPN'],
  packages: {winget: ['ExpressVPN.ExpressVPN'], chocolatey: ['expressvpn'], homebrew: ['expressvpn']},
  cpes: ['expressvpn:expressvpn'],
};
