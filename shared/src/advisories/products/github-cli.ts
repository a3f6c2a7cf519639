import type {Product} from './product.ts';

/** GitHub CLI. */
export const githubCli: Product = {
  id: 'github-cli',
  title: 'GitHub CLI',
  vendor: 'GitHub',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['github cli'],
  publishers: ['github'],
  packages: {winget: ['GitHub.cli'], chocolatey: ['gh'], homebrew: ['gh'], deb: ['gh'], rpm: ['gh']},
  cpes: ['github:cli'],
};
