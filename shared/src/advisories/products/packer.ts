import type {Product} from './product.ts';

/** Packer. */
export const packer: Product = {
  id: 'packer',
  title: 'Packer',
  vendor: 'HashiCorp',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['packer'],
  publishers: ['hashicorp'],
  packages: {
    winget: ['Hashicorp.Packer'],
    chocolatey: ['packer'],
    homebrew: ['packer'],
    deb: ['packer'],
    rpm: ['packer'],
  },
  cpes: ['hashicorp:packer'],
};
