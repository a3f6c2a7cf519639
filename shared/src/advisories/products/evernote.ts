import type {Product} from './product.ts';

/** Evernote. */
export const evernote: Product = {
  id: 'evernote',
  title: 'Evernote',
  vendor: 'Evernote',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['evernote'],
  publishers: ['evernote'],
  bundleIds: ['com.evernote.Evernote'],
  packages: {winget: ['evernote.evernote'], chocolatey: ['evernote'], homebrew: ['evernote']},
  cpes: ['evernote:evernote'],
};
