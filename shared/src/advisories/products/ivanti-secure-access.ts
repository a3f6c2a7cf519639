import type {Product} from './product.ts';

/** Ivanti Secure Access Client, formerly Pulse Secure. */
export const ivantiSecureAccess: Product = {
  id: 'ivanti-secure-access',
  title: 'Ivanti Secure Access Client',
  vendor: 'Ivanti',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['ivanti secure access client', 'pulse secure', 'pulse secure desktop client'],
  publishers: ['pulse secure', 'ivanti'],
  bundleIds: ['net.pulsesecure.Pulse-Secure'],
  packages: {
    winget: ['Ivanti.SecureAccessClient', 'PulseSecure.PulseSecureDesktopClient'],
    chocolatey: ['pulse-secure-vpn'],
  },
  cpes: [
    'ivanti:secure_access_client',
    'pulsesecure:pulse_secure_desktop_client',
    'pulsesecure:pulse_secure_desktop',
  ],
  cna: [
    'ivanti/secure access client',
    'ivanti/secure access client windows',
    'pulse secure/client',
    'ivanti/secure access windows',
  ],
};
