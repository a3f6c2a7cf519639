import type {Product} from './product.ts';

/** OpenVPN Connect. */
export const openvpnConnect: Product = {
  id: 'openvpn-connect',
  title: 'OpenVPN Connect',
  vendor: 'OpenVPN',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['openvpn connect'],
  publishers: ['openvpn'],
  bundleIds: ['org.openvpn.client.app'],
  packages: {
    winget: ['OpenVPNTechnologies.OpenVPNConnect'],
    chocolatey: ['openvpn-connect'],
    homebrew: ['openvpn-connect'],
  },
  cpes: ['openvpn:connect'],
  cna: ['openvpn/openvpn connect', 'openvpn/connect'],
};
