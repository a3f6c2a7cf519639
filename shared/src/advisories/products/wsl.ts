import type {Product} from './product.ts';

/** Windows Subsystem for Linux. As the Store and its installer bring it; the kernel in it is updated with it. */
export const wsl: Product = {
  id: 'wsl',
  title: 'Windows Subsystem for Linux',
  vendor: 'Microsoft',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['windows subsystem for linux'],
  publishers: ['microsoft'],
  packages: {winget: ['Microsoft.WSL']},
  cpes: ['microsoft:windows_subsystem_for_linux'],
};
