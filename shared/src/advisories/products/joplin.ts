import type {Product} from './product.ts';

/** Joplin. */
export const joplin: Product = {
  id: 'joplin',
  title: 'Joplin',
  vendor: 'Laurent Cozic',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['joplin'],
  publishers: ['laurent cozic'],
  bundleIds: ['net.cozic.joplin-desktop'],
  packages: {
    winget: ['Joplin.Joplin'],
    chocolatey: ['joplin'],
    homebrew: ['joplin'],
    flatpak: ['net.cozic.joplin_desktop'],
  },
  cpes: ['joplin_project:joplin', 'joplinapp:joplin', 'laurent_22:joplin'],
  cna: ['laurent22/joplin', 'laurent_22/joplin', 'joplin_project/joplin', 'joplinapp/joplin'],
};
