import type {Product} from './product.ts';

/** Vagrant. */
export const vagrant: Product = {
  id: 'vagrant',
  title: 'Vagrant',
  vendor: 'HashiCorp',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['vagrant'],
  publishers: ['hashicorp'],
  packages: {
    winget: ['Hashicorp.Vagrant'],
    chocolatey: ['vagrant'],
    homebrew: ['vagrant'],
    deb: ['vagrant'],
    rpm: ['vagrant'],
  },
  cpes: ['hashicorp:vagrant'],
  cna: ['hashicorp/vagrant'],
};
