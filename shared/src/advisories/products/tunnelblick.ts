import type {Product} from './product.ts';

/** Tunnelblick. */
export const tunnelblick: Product = {
  id: 'tunnelblick',
  title: 'Tunnelblick',
  vendor: 'Tunnelblick',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['tunnelblick'],
  publishers: ['jonathan bullard'],
  bundleIds: ['net.tunnelblick.tunnelblick'],
  packages: {homebrew: ['tunnelblick']},
  cpes: ['tunnelblick:tunnelblick'],
};
