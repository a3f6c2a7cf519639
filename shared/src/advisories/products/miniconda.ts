import type {Product} from './product.ts';
import {condaVersion} from './tool-version.ts';

/** Miniconda. */
export const miniconda: Product = {
  id: 'miniconda',
  title: 'Miniconda',
  vendor: 'Anaconda',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['miniconda3', 'miniconda3 python', 'miniconda3 *'],
  publishers: ['anaconda'],
  packages: {winget: ['Anaconda.Miniconda3'], chocolatey: ['miniconda3'], homebrew: ['miniconda']},
  version: condaVersion,
};
