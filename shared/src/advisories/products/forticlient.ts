import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Fortinet FortiClient. The fourth number is a build that its advisories leave out. */
export const forticlient: Product = {
  id: 'forticlient',
  title: 'FortiClient',
  vendor: 'Fortinet',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['forticlient', 'forticlient vpn'],
  publishers: ['fortinet'],
  bundleIds: ['com.fortinet.FortiClient'],
  packages: {
    winget: ['Fortinet.FortiClientVPN', 'Fortinet.FortiClient'],
    chocolatey: ['forticlientvpn', 'forticlient'],
    homebrew: ['forticlient', 'forticlient-vpn'],
    deb: ['forticlient'],
    rpm: ['forticlient'],
  },
  cpes: ['fortinet:forticlient', 'fortinet:forticlient_virtual_private_network'],
  cna: [
    'fortinet/forticlientwindows',
    'fortinet/forticlientmac',
    'fortinet/forticlientlinux',
    'fortinet/fortinet forticlientwindows',
    'fortinet/fortinet forticlientmac',
    'fortinet/fortinet forticlientlinux',
    'fortinet/forticlient',
  ],
  version: firstParts(3),
};
