import type {Product} from './product.ts';

/** Shotcut. */
export const shotcut: Product = {
  id: 'shotcut',
  title: 'Shotcut',
  vendor: 'Meltytech',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['shotcut'],
  publishers: ['meltytech'],
  packages: {
    winget: ['Meltytech.Shotcut'],
    chocolatey: ['shotcut', 'shotcut.install'],
    homebrew: ['shotcut'],
    snap: ['shotcut'],
    flatpak: ['org.shotcut.Shotcut'],
  },
  cpes: ['meltytech:shotcut'],
};
