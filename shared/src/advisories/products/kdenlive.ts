import type {Product} from './product.ts';

/** Kdenlive. */
export const kdenlive: Product = {
  id: 'kdenlive',
  title: 'Kdenlive',
  vendor: 'KDE',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['kdenlive'],
  publishers: ['kde'],
  packages: {
    winget: ['KDE.Kdenlive'],
    chocolatey: ['kdenlive'],
    homebrew: ['kdenlive'],
    snap: ['kdenlive'],
    flatpak: ['org.kde.kdenlive'],
  },
  cpes: ['kde:kdenlive'],
};
