import type {Product} from './product.ts';

/** Terraform. */
export const terraform: Product = {
  id: 'terraform',
  title: 'Terraform',
  vendor: 'HashiCorp',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['terraform', 'hashicorp terraform'],
  publishers: ['hashicorp'],
  packages: {
    winget: ['Hashicorp.Terraform'],
    chocolatey: ['terraform'],
    homebrew: ['terraform', 'hashicorp/tap/terraform'],
    deb: ['terraform'],
    rpm: ['terraform'],
  },
  cpes: ['hashicorp:terraform'],
  cna: ['hashicorp/terraform'],
};
