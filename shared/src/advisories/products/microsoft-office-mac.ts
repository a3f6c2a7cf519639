import type {Product} from './product.ts';

/** Word, Excel, PowerPoint, Outlook, OneNote for macOS: one version for all. */
export const microsoftOfficeMac: Product = {
  id: 'microsoft-office-mac',
  title: 'Microsoft Office for Mac',
  vendor: 'Microsoft',
  platforms: ['macos'],
  scheme: 'windows',
  names: [
    'microsoft word',
    'microsoft excel',
    'microsoft powerpoint',
    'microsoft outlook',
    'microsoft onenote',
  ],
  publishers: ['microsoft'],
  bundleIds: [
    'com.microsoft.Word',
    'com.microsoft.Excel',
    'com.microsoft.Powerpoint',
    'com.microsoft.Outlook',
    'com.microsoft.onenote.mac',
  ],
  packages: {
    homebrew: [
      'microsoft-office',
      'microsoft-word',
      'microsoft-excel',
      'microsoft-powerpoint',
      'microsoft-outlook',
    ],
  },
  cpes: ['microsoft:office_macos'],
  cna: [
    'microsoft/microsoft office 2016 for mac',
    'microsoft/microsoft office 2019 for mac',
    'microsoft/microsoft office ltsc for mac 2021',
    'microsoft/microsoft office ltsc for mac 2024',
    'microsoft/microsoft 365 apps for mac',
  ],
};
