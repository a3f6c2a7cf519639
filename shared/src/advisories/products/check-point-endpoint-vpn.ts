import type {Product} from './product.ts';

/** Check Point Endpoint Security VPN. */
export const checkPointEndpointVpn: Product = {
  id: 'check-point-endpoint-vpn',
  title: 'Check Point Endpoint Security VPN',
  vendor: 'Check Point',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'check point vpn',
    'check point endpoint security vpn',
    'check point remote access vpn',
    'endpoint security vpn',
  ],
  publishers: ['check point', 'checkpoint'],
  packages: {winget: ['CheckPoint.EndpointSecurityVPN']},
  cpes: [
    'checkpoint:endpoint_security',
    'checkpoint:remote_access_clients',
    'checkpoint:endpoint_security_vpn',
  ],
  cna: [
    'checkpoint/check point remote access vpn',
    'check point software technologies/endpoint security vpn',
  ],
};
