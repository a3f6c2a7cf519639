import type {Product} from './product.ts';

/** Microsoft Edge on Chromium, stable channel. */
export const microsoftEdge: Product = {
  id: 'microsoft-edge',
  title: 'Microsoft Edge',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'chrome',
  names: ['microsoft edge'],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.edgemac'],
  packages: {
    winget: ['Microsoft.Edge'],
    chocolatey: ['microsoft-edge'],
    homebrew: ['microsoft-edge'],
    deb: ['microsoft-edge-stable'],
    rpm: ['microsoft-edge-stable'],
    flatpak: ['com.microsoft.Edge'],
  },
  cpes: ['microsoft:edge_chromium'],
  cna: [
    'microsoft/microsoft edge (chromium-based)',
    'microsoft/microsoft edge (chromium-based) extended stable',
    'microsoft/microsoft edge',
  ],
};
