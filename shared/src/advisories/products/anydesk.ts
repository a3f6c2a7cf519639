import type {Product} from './product.ts';

/** AnyDesk. */
export const anydesk: Product = {
  id: 'anydesk',
  title: 'AnyDesk',
  vendor: 'AnyDesk',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['anydesk'],
  publishers: ['anydesk', 'philandro software'],
  bundleIds: ['com.philandro.anydesk'],
  packages: {
    winget: ['AnyDeskSoftwareGmbH.AnyDesk'],
    chocolatey: ['anydesk', 'anydesk.install'],
    homebrew: ['anydesk'],
    deb: ['anydesk'],
    rpm: ['anydesk'],
    flatpak: ['com.anydesk.Anydesk'],
  },
  cpes: ['anydesk:anydesk'],
  cna: ['anydesk/anydesk', 'anydesk software gmbh/anydesk'],
};
