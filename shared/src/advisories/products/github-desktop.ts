import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** GitHub Desktop. */
export const githubDesktop: Product = {
  id: 'github-desktop',
  title: 'GitHub Desktop',
  vendor: 'GitHub',
  platforms: ['windows', 'macos'],
  scheme: 'semver',
  names: ['github desktop', 'github desktop machine-wide installer'],
  publishers: ['github'],
  bundleIds: ['com.github.GitHubClient'],
  packages: {winget: ['GitHub.GitHubDesktop'], chocolatey: ['github-desktop'], homebrew: ['github']},
  cpes: ['github:desktop'],
  version: firstParts(3),
};
