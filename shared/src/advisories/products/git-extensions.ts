import type {Product} from './product.ts';

/** Git Extensions. */
export const gitExtensions: Product = {
  id: 'git-extensions',
  title: 'Git Extensions',
  vendor: 'Git Extensions Team',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['git extensions'],
  publishers: ['git extensions team'],
  packages: {winget: ['GitExtensionsTeam.GitExtensions'], chocolatey: ['gitextensions']},
};
