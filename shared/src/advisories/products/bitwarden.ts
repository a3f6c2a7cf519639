import type {Product} from './product.ts';

/** Bitwarden. */
export const bitwarden: Product = {
  id: 'bitwarden',
  title: 'Bitwarden',
  vendor: 'Bitwarden',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['bitwarden'],
  publishers: ['bitwarden'],
  bundleIds: ['com.bitwarden.desktop'],
  packages: {
    winget: ['Bitwarden.Bitwarden'],
    chocolatey: ['bitwarden'],
    homebrew: ['bitwarden'],
    deb: ['bitwarden'],
    snap: ['bitwarden'],
    flatpak: ['com.bitwarden.desktop'],
  },
  cpes: ['bitwarden:bitwarden', 'bitwarden:desktop'],
  cna: ['bitwarden/bitwarden', 'bitwarden/bitwarden desktop'],
};
