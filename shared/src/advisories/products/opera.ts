import type {Product} from './product.ts';

/** Opera. */
export const opera: Product = {
  id: 'opera',
  title: 'Opera',
  vendor: 'Opera',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'chrome',
  names: ['opera', 'opera stable'],
  publishers: ['opera'],
  bundleIds: ['com.operasoftware.Opera'],
  packages: {
    winget: ['Opera.Opera'],
    chocolatey: ['opera'],
    homebrew: ['opera'],
    deb: ['opera-stable'],
    rpm: ['opera-stable'],
    snap: ['opera'],
    flatpak: ['com.opera.Opera'],
  },
  cpes: ['opera:opera_browser', 'opera:opera'],
  cna: ['opera/opera', 'opera/opera for computers', 'opera software as/opera for computers'],
};
