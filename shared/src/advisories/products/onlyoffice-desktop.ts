import type {Product} from './product.ts';

/** ONLYOFFICE Desktop Editors. */
export const onlyofficeDesktop: Product = {
  id: 'onlyoffice-desktop',
  title: 'ONLYOFFICE Desktop Editors',
  vendor: 'Ascensio System',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['onlyoffice desktop editors', 'onlyoffice'],
  publishers: ['ascensio system'],
  bundleIds: ['asc.onlyoffice.ONLYOFFICE'],
  packages: {
    winget: ['ONLYOFFICE.DesktopEditors'],
    chocolatey: ['onlyoffice'],
    homebrew: ['onlyoffice'],
    deb: ['onlyoffice-desktopeditors'],
    rpm: ['onlyoffice-desktopeditors'],
    snap: ['onlyoffice-desktopeditors'],
    flatpak: ['org.onlyoffice.desktopeditors'],
  },
  cpes: ['onlyoffice:desktop_editors'],
  cna: ['onlyoffice/desktop editors'],
};
