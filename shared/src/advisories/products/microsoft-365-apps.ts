import type {Product} from './product.ts';

/** Microsoft 365 Apps (Click-to-Run, subscription). */
export const microsoft365Apps: Product = {
  id: 'microsoft-365-apps',
  title: 'Microsoft 365 Apps',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'microsoft 365',
    'microsoft 365 apps for enterprise',
    'microsoft 365 apps for business',
    'microsoft office 365',
    'microsoft office 365 proplus',
    'microsoft office 365 business',
  ],
  publishers: ['microsoft'],
  packages: {winget: ['Microsoft.Office'], chocolatey: ['office365proplus', 'office365business']},
  cpes: ['microsoft:365_apps', 'microsoft:office_365_proplus'],
  cna: [
    'microsoft/microsoft 365 apps for enterprise',
    'microsoft/office 365 proplus',
    'microsoft/microsoft 365 apps for enterprise for *',
  ],
};
