import type {Product} from './product.ts';

/** Chef Workstation. */
export const chefWorkstation: Product = {
  id: 'chef-workstation',
  title: 'Chef Workstation',
  vendor: 'Progress',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['chef workstation'],
  publishers: ['chef software', 'progress'],
  packages: {
    chocolatey: ['chef-workstation'],
    homebrew: ['chef-workstation'],
    deb: ['chef-workstation'],
    rpm: ['chef-workstation'],
  },
};
