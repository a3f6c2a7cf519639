import type {Product} from './product.ts';

/** Remote Desktop Manager. */
export const remoteDesktopManager: Product = {
  id: 'remote-desktop-manager',
  title: 'Remote Desktop Manager',
  vendor: 'Devolutions',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['remote desktop manager', 'remote desktop manager free', 'remote desktop manager enterprise'],
  publishers: ['devolutions'],
  bundleIds: ['com.devolutions.remotedesktopmanager'],
  packages: {
    winget: ['Devolutions.RemoteDesktopManager', 'Devolutions.RemoteDesktopManagerFree'],
    chocolatey: ['rdm', 'rdmfree'],
    homebrew: ['remote-desktop-manager'],
    deb: ['remotedesktopmanager', 'remotedesktopmanager.free'],
    rpm: ['remotedesktopmanager', 'remotedesktopmanager.free'],
  },
  cpes: ['devolutions:remote_desktop_manager'],
  cna: ['devolutions/remote desktop manager', 'devolutions/remote_desktop_manager'],
};
