import type {Product} from './product.ts';

/** Visual Studio Code. */
export const visualStudioCode: Product = {
  id: 'visual-studio-code',
  title: 'Visual Studio Code',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['microsoft visual studio code', 'visual studio code'],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.VSCode'],
  packages: {
    winget: ['Microsoft.VisualStudioCode'],
    chocolatey: ['vscode', 'vscode.install'],
    homebrew: ['visual-studio-code'],
    deb: ['code'],
    rpm: ['code'],
    snap: ['code'],
    flatpak: ['com.visualstudio.code'],
  },
  cpes: ['microsoft:visual_studio_code'],
  cna: ['microsoft/visual studio code'],
};
