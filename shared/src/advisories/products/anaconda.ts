import type {Product} from './product.ts';
import {condaVersion} from './tool-version.ts';

/** Anaconda Distribution. */
export const anaconda: Product = {
  id: 'anaconda',
  title: 'Anaconda Distribution',
  vendor: 'Anaconda',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['anaconda3 python', 'anaconda3'],
  publishers: ['anaconda'],
  packages: {winget: ['Anaconda.Anaconda3'], chocolatey: ['anaconda3'], homebrew: ['anaconda']},
  cpes: ['anaconda:anaconda3'],
  cna: ['anaconda/anaconda3'],
  version: condaVersion,
};
