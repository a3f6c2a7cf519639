import type {Product} from './product.ts';

/** Microsoft AutoUpdate. */
export const microsoftAutoupdate: Product = {
  id: 'microsoft-autoupdate',
  title: 'Microsoft AutoUpdate',
  vendor: 'Microsoft',
  platforms: ['macos'],
  scheme: 'windows',
  names: ['microsoft autoupdate'],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.autoupdate2', 'com.microsoft.autoupdate'],
  packages: {homebrew: ['microsoft-auto-update']},
  cpes: ['microsoft:autoupdate'],
  cna: ['microsoft/microsoft autoupdate for mac', 'microsoft/microsoft autoupdate'],
};
