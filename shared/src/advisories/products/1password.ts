import type {Product} from './product.ts';

/** 1Password. */
export const onePassword: Product = {
  id: '1password',
  title: '1Password',
  vendor: 'AgileBits',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['1password', '1password #'],
  publishers: ['agilebits', '1password'],
  bundleIds: ['com.1password.1password', 'com.agilebits.onepassword7'],
  packages: {
    winget: ['AgileBits.1Password'],
    chocolatey: ['1password8', '1password'],
    homebrew: ['1password'],
    deb: ['1password'],
    rpm: ['1password'],
    snap: ['1password'],
  },
  cpes: ['1password:1password', 'agilebits:1password'],
  cna: ['1password/1password', 'agilebits/1password', '1password/1password 8 for mac'],
};
