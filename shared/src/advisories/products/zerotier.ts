import type {Product} from './product.ts';

/** ZeroTier One. */
export const zerotier: Product = {
  id: 'zerotier',
  title: 'ZeroTier One',
  vendor: 'ZeroTier',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['zerotier one'],
  publishers: ['zerotier'],
  bundleIds: ['com.zerotier.ZeroTier-One'],
  packages: {
    winget: ['ZeroTier.ZeroTierOne'],
    chocolatey: ['zerotier-one'],
    homebrew: ['zerotier-one'],
    deb: ['zerotier-one'],
    rpm: ['zerotier-one'],
  },
  cpes: ['zerotier:zerotierone'],
};
