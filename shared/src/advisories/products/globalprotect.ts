import type {Product} from './product.ts';

/** GlobalProtect. */
export const globalprotect: Product = {
  id: 'globalprotect',
  title: 'GlobalProtect',
  vendor: 'Palo Alto Networks',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['globalprotect'],
  publishers: ['palo alto networks'],
  bundleIds: ['com.paloaltonetworks.GlobalProtect.client', 'com.paloaltonetworks.GlobalProtect'],
  packages: {
    winget: ['PaloAltoNetworks.GlobalProtect'],
    chocolatey: ['globalprotect'],
    deb: ['globalprotect'],
    rpm: ['globalprotect'],
  },
  cpes: ['paloaltonetworks:globalprotect', 'paloaltonetworks:globalprotect_app'],
  cna: [
    'palo alto networks/globalprotect app',
    'palo alto networks/globalprotect *',
    'palo alto networks/globalprotect',
  ],
  endOfLife: {slug: 'pan-gp', parts: 2},
};
