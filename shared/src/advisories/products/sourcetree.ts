import type {Product} from './product.ts';

/** Sourcetree. */
export const sourcetree: Product = {
  id: 'sourcetree',
  title: 'Sourcetree',
  vendor: 'Atlassian',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['sourcetree'],
  publishers: ['atlassian'],
  bundleIds: ['com.torusknot.SourceTreeNotMAS'],
  packages: {winget: ['Atlassian.Sourcetree'], chocolatey: ['sourcetree'], homebrew: ['sourcetree']},
  cpes: ['atlassian:sourcetree'],
};
