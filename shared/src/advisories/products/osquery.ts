import type {Product} from './product.ts';

/** osquery. */
export const osquery: Product = {
  id: 'osquery',
  title: 'osquery',
  vendor: 'osquery',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['osquery'],
  publishers: ['osquery'],
  bundleIds: ['io.osquery.agent'],
  packages: {
    winget: ['osquery.osquery'],
    chocolatey: ['osquery'],
    homebrew: ['osquery'],
    deb: ['osquery'],
    rpm: ['osquery'],
  },
  cpes: ['linuxfoundation:osquery', 'facebook:osquery'],
};
