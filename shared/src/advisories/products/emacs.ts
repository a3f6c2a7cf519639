import type {Product} from './product.ts';

/** GNU Emacs. */
export const emacs: Product = {
  id: 'emacs',
  title: 'GNU Emacs',
  vendor: 'GNU',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['emacs', 'gnu emacs'],
  publishers: ['gnu', 'free software foundation'],
  bundleIds: ['org.gnu.Emacs'],
  packages: {
    winget: ['GNU.Emacs'],
    chocolatey: ['emacs'],
    homebrew: ['emacs', 'emacs-app'],
    snap: ['emacs'],
    flatpak: ['org.gnu.emacs'],
  },
  cpes: ['gnu:emacs'],
};
