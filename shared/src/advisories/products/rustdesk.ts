import type {Product} from './product.ts';

/** RustDesk. */
export const rustdesk: Product = {
  id: 'rustdesk',
  title: 'RustDesk',
  vendor: 'Purslane',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['rustdesk'],
  publishers: ['purslane', 'rustdesk'],
  bundleIds: ['com.carriez.rustdesk'],
  packages: {
    winget: ['RustDesk.RustDesk'],
    chocolatey: ['rustdesk'],
    homebrew: ['rustdesk'],
    deb: ['rustdesk'],
    rpm: ['rustdesk'],
    flatpak: ['com.rustdesk.RustDesk'],
  },
  cpes: ['rustdesk:rustdesk'],
  cna: ['rustdesk/rustdesk'],
};
