import type {Product} from './product.ts';

/** Proton VPN. */
export const protonVpn: Product = {
  id: 'proton-vpn',
  title: 'Proton VPN',
  vendor: 'Proton',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['proton vpn', 'protonvpn'],
  publishers: ['proton'],
  bundleIds: ['ch.protonvpn.mac'],
  packages: {
    winget: ['Proton.ProtonVPN', 'ProtonTechnologies.ProtonVPN'],
    chocolatey: ['protonvpn'],
    homebrew: ['protonvpn'],
  },
  cpes: ['protonvpn:protonvpn', 'proton:protonvpn'],
};
