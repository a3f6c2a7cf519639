import type {Product} from './product.ts';

/** R. */
export const r: Product = {
  id: 'r',
  title: 'R',
  vendor: 'R Core Team',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['r for windows', 'r'],
  publishers: ['r core team'],
  bundleIds: ['org.R-project.R'],
  packages: {winget: ['RProject.R'], chocolatey: ['r.project'], homebrew: ['r', 'r-app']},
  cpes: ['r-project:r'],
  cna: ['the r project/r', 'r_project/r'],
};
