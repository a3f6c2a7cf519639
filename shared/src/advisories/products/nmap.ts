import type {Product} from './product.ts';

/** Nmap. */
export const nmap: Product = {
  id: 'nmap',
  title: 'Nmap',
  vendor: 'Nmap Project',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['nmap'],
  publishers: ['nmap project'],
  packages: {winget: ['Insecure.Nmap'], chocolatey: ['nmap'], homebrew: ['nmap']},
  cpes: ['nmap:nmap'],
};
