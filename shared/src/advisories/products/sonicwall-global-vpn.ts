import type {Product} from './product.ts';

/** SonicWall Global VPN Client. */
export const sonicwallGlobalVpn: Product = {
  id: 'sonicwall-global-vpn',
  title: 'SonicWall Global VPN Client',
  vendor: 'SonicWall',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['sonicwall global vpn client', 'global vpn client'],
  publishers: ['sonicwall', 'dell'],
  packages: {winget: ['SonicWALL.GlobalVPN']},
  cpes: ['sonicwall:global_vpn_client'],
  cna: ['sonicwall/global vpn client', 'sonicwall/sonicwall global vpn client'],
};
