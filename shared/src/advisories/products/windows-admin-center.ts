import type {Product} from './product.ts';

/** Windows Admin Center. */
export const windowsAdminCenter: Product = {
  id: 'windows-admin-center',
  title: 'Windows Admin Center',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['windows admin center'],
  publishers: ['microsoft'],
  packages: {winget: ['Microsoft.WindowsAdminCenter'], chocolatey: ['windows-admin-center']},
  cpes: ['microsoft:windows_admin_center'],
  cna: ['microsoft/windows admin center', 'microsoft/windows admin center *'],
};
