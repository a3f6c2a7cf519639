import type {Product} from './product.ts';

/** DBeaver. */
export const dbeaver: Product = {
  id: 'dbeaver',
  title: 'DBeaver',
  vendor: 'DBeaver',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['dbeaver', 'dbeaver community'],
  publishers: ['dbeaver'],
  bundleIds: ['org.jkiss.dbeaver.core.product'],
  packages: {
    winget: ['DBeaver.DBeaver.Community', 'dbeaver.dbeaver'],
    chocolatey: ['dbeaver'],
    homebrew: ['dbeaver-community'],
    deb: ['dbeaver-ce'],
    rpm: ['dbeaver-ce'],
    snap: ['dbeaver-ce'],
    flatpak: ['io.dbeaver.DBeaverCommunity'],
  },
  cpes: ['dbeaver:dbeaver'],
};
