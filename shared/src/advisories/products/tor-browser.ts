import type {Product} from './product.ts';

/** Tor Browser. */
export const torBrowser: Product = {
  id: 'tor-browser',
  title: 'Tor Browser',
  vendor: 'The Tor Project',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'mozilla',
  names: ['tor browser'],
  publishers: ['the tor project', 'tor project'],
  bundleIds: ['org.torproject.torbrowser'],
  packages: {winget: ['TorProject.TorBrowser'], chocolatey: ['tor-browser'], homebrew: ['tor-browser']},
  cpes: ['torproject:tor_browser'],
  cna: ['tor project/tor browser', 'torproject/tor browser'],
};
