import type {Product} from './product.ts';

/** Apache NetBeans. */
export const netbeans: Product = {
  id: 'netbeans',
  title: 'Apache NetBeans',
  vendor: 'Apache',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['apache netbeans ide', 'apache netbeans', 'apache netbeans ide #'],
  publishers: ['apache netbeans', 'apache'],
  packages: {
    winget: ['Apache.NetBeans'],
    chocolatey: ['netbeans'],
    homebrew: ['netbeans'],
    snap: ['netbeans'],
  },
  cpes: ['apache:netbeans'],
};
