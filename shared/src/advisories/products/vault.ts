import type {Product} from './product.ts';

/** Vault. */
export const vault: Product = {
  id: 'vault',
  title: 'Vault',
  vendor: 'HashiCorp',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['vault'],
  publishers: ['hashicorp'],
  packages: {
    winget: ['Hashicorp.Vault'],
    chocolatey: ['vault'],
    homebrew: ['vault'],
    deb: ['vault'],
    rpm: ['vault'],
  },
  cpes: ['hashicorp:vault'],
  cna: ['hashicorp/vault'],
};
