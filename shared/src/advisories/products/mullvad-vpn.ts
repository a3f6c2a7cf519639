import type {Product} from './product.ts';

/** Mullvad VPN. */
export const mullvadVpn: Product = {
  id: 'mullvad-vpn',
  title: 'Mullvad VPN',
  vendor: 'Mullvad',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['mullvad vpn'],
  publishers: ['mullvad'],
  bundleIds: ['net.mullvad.vpn'],
  packages: {
    winget: ['MullvadVPN.MullvadVPN'],
    chocolatey: ['mullvad-app'],
    homebrew: ['mullvad-vpn'],
    deb: ['mullvad-vpn'],
    rpm: ['mullvad-vpn'],
  },
  cpes: ['mullvad:mullvad_vpn'],
  cna: ['mullvad/mullvad_vpn'],
};
