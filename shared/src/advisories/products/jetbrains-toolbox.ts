import type {Product} from './product.ts';

/** JetBrains Toolbox. */
export const jetbrainsToolbox: Product = {
  id: 'jetbrains-toolbox',
  title: 'JetBrains Toolbox',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['jetbrains toolbox', 'jetbrains toolbox #'],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.toolbox'],
  packages: {
    winget: ['JetBrains.Toolbox'],
    chocolatey: ['jetbrainstoolbox'],
    homebrew: ['jetbrains-toolbox'],
  },
  cpes: ['jetbrains:toolbox'],
  cna: ['jetbrains/toolbox app', 'jetbrains/toolbox'],
};
