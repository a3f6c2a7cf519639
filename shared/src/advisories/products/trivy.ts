import type {Product} from './product.ts';

/** Trivy. */
export const trivy: Product = {
  id: 'trivy',
  title: 'Trivy',
  vendor: 'Aqua Security',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: [],
  packages: {winget: ['AquaSecurity.Trivy'], homebrew: ['trivy'], deb: ['trivy'], rpm: ['trivy']},
  cpes: ['aquasec:trivy'],
};
