import type {Product} from './product.ts';

/** NordVPN. */
export const nordvpn: Product = {
  id: 'nordvpn',
  title: 'NordVPN',
  vendor: 'NordVPN',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['nordvpn'],
  publishers: ['nordvpn', 'nordsec', 'tefincom', 'nord security'],
  bundleIds: ['com.nordvpn.macos', 'com.nordvpn.NordVPN'],
  packages: {
    winget: ['NordVPN.NordVPN', 'NordSecurity.NordVPN'],
    chocolatey: ['nordvpn'],
    homebrew: ['nordvpn'],
    deb: ['nordvpn'],
    rpm: ['nordvpn'],
    snap: ['nordvpn'],
  },
  cpes: ['nordvpn:nordvpn'],
};
