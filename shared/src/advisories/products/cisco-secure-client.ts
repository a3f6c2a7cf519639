import type {Product} from './product.ts';

/** Cisco Secure Client with its VPN, formerly AnyConnect Secure Mobility Client. */
export const ciscoSecureClient: Product = {
  id: 'cisco-secure-client',
  title: 'Cisco Secure Client',
  vendor: 'Cisco',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: [
    'cisco secure client',
    'cisco secure client - anyconnect vpn',
    'cisco anyconnect secure mobility client',
    'cisco anyconnect vpn client',
  ],
  publishers: ['cisco'],
  bundleIds: [
    'com.cisco.secureclient.gui',
    'com.cisco.anyconnect.gui',
    'com.cisco.Cisco-AnyConnect-Secure-Mobility-Client',
  ],
  packages: {winget: ['Cisco.SecureClient', 'Cisco.CiscoAnyConnect']},
  cpes: ['cisco:secure_client', 'cisco:anyconnect_secure_mobility_client'],
  cna: ['cisco/cisco secure client', 'cisco/cisco anyconnect secure mobility client'],
};
