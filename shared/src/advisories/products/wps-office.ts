import type {Product} from './product.ts';

/** WPS Office. */
export const wpsOffice: Product = {
  id: 'wps-office',
  title: 'WPS Office',
  vendor: 'Kingsoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['wps office'],
  publishers: ['kingsoft'],
  bundleIds: ['com.kingsoft.wpsoffice.mac'],
  packages: {
    winget: ['Kingsoft.WPSOffice'],
    chocolatey: ['wps-office-free'],
    homebrew: ['wpsoffice'],
    deb: ['wps-office'],
    rpm: ['wps-office'],
    snap: ['wps-office'],
    flatpak: ['com.wps.Office'],
  },
  cpes: ['kingsoft:wps_office', 'wps:wps_office'],
  cna: ['kingsoft/wps office'],
};
