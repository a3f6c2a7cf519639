import type {Product} from './product.ts';

/** PeaZip. */
export const peazip: Product = {
  id: 'peazip',
  title: 'PeaZip',
  vendor: 'Giorgio Tani',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['peazip'],
  publishers: ['giorgio tani'],
  packages: {
    winget: ['Giorgiotani.Peazip'],
    chocolatey: ['peazip', 'peazip.install'],
    homebrew: ['peazip'],
    deb: ['peazip'],
    flatpak: ['io.github.peazip.PeaZip'],
  },
  cpes: ['peazip_project:peazip', 'peazip:peazip', 'giorgio_tani:peazip'],
};
