import type {Product} from './product.ts';

/** Private Internet Access. */
export const privateInternetAccess: Product = {
  id: 'private-internet-access',
  title: 'Private Internet Access',
  vendor: 'Private Internet Access',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['private internet access'],
  publishers: ['private internet access'],
  bundleIds: ['com.privateinternetaccess.vpn'],
  packages: {
    winget: ['PrivateInternetAccess.PrivateInternetAccess'],
    chocolatey: ['pia'],
    homebrew: ['private-internet-access'],
  },
  cpes: ['londontrustmedia:private_internet_access_vpn_client'],
};
