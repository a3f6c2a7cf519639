import type {Product} from './product.ts';

/** Munki. */
export const munki: Product = {
  id: 'munki',
  title: 'Munki',
  vendor: 'Munki',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['managed software center', 'managed software centre'],
  bundleIds: ['com.googlecode.munki.ManagedSoftwareCenter'],
  packages: {homebrew: ['munki']},
  cpes: ['munki_project:munki'],
};
