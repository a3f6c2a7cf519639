import type {Product} from './product.ts';

/** Microsoft OneDrive. */
export const microsoftOnedrive: Product = {
  id: 'microsoft-onedrive',
  title: 'Microsoft OneDrive',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['microsoft onedrive', 'onedrive'],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.OneDrive', 'com.microsoft.OneDrive-mac'],
  packages: {winget: ['Microsoft.OneDrive'], chocolatey: ['onedrive'], homebrew: ['onedrive']},
  cpes: ['microsoft:onedrive'],
  cna: ['microsoft/onedrive *', 'microsoft/microsoft onedrive', 'microsoft/onedrive'],
};
