import type {Product} from './product.ts';

/** Atom. The editor of GitHub, archived in December 2022: it gets no more fixes. */
export const atom: Product = {
  id: 'atom',
  title: 'Atom',
  vendor: 'GitHub',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['atom'],
  publishers: ['github'],
  bundleIds: ['com.github.atom'],
  packages: {
    winget: ['GitHub.Atom'],
    chocolatey: ['atom'],
    deb: ['atom'],
    rpm: ['atom'],
    snap: ['atom'],
    flatpak: ['io.atom.Atom'],
  },
  cpes: ['atom:atom'],
};
