import type {Product} from './product.ts';

/** TortoiseGit. */
export const tortoisegit: Product = {
  id: 'tortoisegit',
  title: 'TortoiseGit',
  vendor: 'TortoiseGit',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['tortoisegit'],
  publishers: ['tortoisegit'],
  packages: {winget: ['TortoiseGit.TortoiseGit'], chocolatey: ['tortoisegit']},
};
