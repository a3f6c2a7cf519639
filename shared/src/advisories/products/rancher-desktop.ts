import type {Product} from './product.ts';

/** Rancher Desktop. */
export const rancherDesktop: Product = {
  id: 'rancher-desktop',
  title: 'Rancher Desktop',
  vendor: 'SUSE',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['rancher desktop'],
  publishers: ['suse'],
  bundleIds: ['io.rancherdesktop.app'],
  packages: {winget: ['suse.RancherDesktop'], chocolatey: ['rancher-desktop'], homebrew: ['rancher']},
};
