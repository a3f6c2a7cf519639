import type {Product} from './product.ts';

/** Microsoft Defender for Endpoint on macOS and Linux; Windows' own is part of the system. */
export const microsoftDefender: Product = {
  id: 'microsoft-defender',
  title: 'Microsoft Defender for Endpoint',
  vendor: 'Microsoft',
  platforms: ['macos', 'linux'],
  scheme: 'windows',
  names: ['microsoft defender', 'microsoft defender atp', 'microsoft defender for endpoint'],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.wdav', 'com.microsoft.wdavtray'],
  packages: {homebrew: ['microsoft-defender'], deb: ['mdatp'], rpm: ['mdatp']},
  cpes: ['microsoft:defender_for_endpoint'],
  cna: [
    'microsoft/microsoft defender for endpoint for linux',
    'microsoft/microsoft defender for endpoint for mac',
    'microsoft/microsoft defender for endpoint',
  ],
};
