import type {Product} from './product.ts';

/** Remote Desktop client from the Microsoft Store or by MSI, not the one in Windows. */
export const remoteDesktopClient: Product = {
  id: 'remote-desktop-client',
  title: 'Microsoft Remote Desktop',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['remote desktop', 'microsoft remote desktop', 'windows app'],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.rdc.macos', 'com.microsoft.rdc.mac'],
  packages: {
    winget: ['Microsoft.RemoteDesktopClient'],
    homebrew: ['microsoft-remote-desktop', 'windows-app'],
  },
  cpes: ['microsoft:remote_desktop', 'microsoft:remote_desktop_client', 'microsoft:windows_app'],
  cna: [
    'microsoft/remote desktop client for windows desktop',
    'microsoft/microsoft remote desktop for mac',
    'microsoft/windows app client for windows desktop',
  ],
};
