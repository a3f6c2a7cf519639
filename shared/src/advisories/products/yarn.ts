import type {Product} from './product.ts';

/** Yarn. */
export const yarn: Product = {
  id: 'yarn',
  title: 'Yarn',
  vendor: 'Yarn Contributors',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['yarn'],
  publishers: ['yarn contributors'],
  packages: {winget: ['Yarn.Yarn'], chocolatey: ['yarn'], homebrew: ['yarn'], deb: ['yarn'], rpm: ['yarn']},
  cpes: ['yarnpkg:yarn'],
};
