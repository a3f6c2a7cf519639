import type {Product} from './product.ts';

/** Git Credential Manager. */
export const gitCredentialManager: Product = {
  id: 'git-credential-manager',
  title: 'Git Credential Manager',
  vendor: 'Git Ecosystem',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['git credential manager', 'git credential manager core'],
  publishers: ['github', 'microsoft', 'git ecosystem'],
  packages: {winget: ['Git.GCM'], homebrew: ['git-credential-manager'], deb: ['gcm']},
  cna: ['git-ecosystem/git-credential-manager'],
};
