import type {Product} from './product.ts';

/** Cyberduck. */
export const cyberduck: Product = {
  id: 'cyberduck',
  title: 'Cyberduck',
  vendor: 'iterate',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['cyberduck'],
  publishers: ['iterate', 'david kocher'],
  bundleIds: ['ch.sudo.cyberduck'],
  packages: {
    winget: ['Iterate.Cyberduck'],
    chocolatey: ['cyberduck', 'cyberduck.install'],
    homebrew: ['cyberduck'],
  },
  cpes: ['cyberduck:cyberduck'],
};
