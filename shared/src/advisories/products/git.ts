import type {Product} from './product.ts';
import {gitVersion} from './tool-version.ts';

/**
 * Git and Git for Windows, which counts its own releases of one Git behind it: `2.41.0.windows.3` is 2.41.0.3 in its
 * installed list.
 */
export const git: Product = {
  id: 'git',
  title: 'Git',
  vendor: 'Git',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['git'],
  publishers: ['the git development community', 'git development community'],
  packages: {winget: ['Git.Git'], chocolatey: ['git', 'git.install'], homebrew: ['git'], deb: ['git']},
  cpes: ['git-scm:git', 'git_for_windows_project:git_for_windows', 'gitforwindows:git'],
  cna: ['git/git'],
  version: gitVersion,
};
