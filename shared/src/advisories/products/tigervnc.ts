import type {Product} from './product.ts';

/** TigerVNC. */
export const tigervnc: Product = {
  id: 'tigervnc',
  title: 'TigerVNC',
  vendor: 'TigerVNC',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['tigervnc'],
  publishers: ['tigervnc'],
  packages: {winget: ['TigerVNCproject.TigerVNC'], homebrew: ['tigervnc']},
  cpes: ['tigervnc:tigervnc'],
};
