import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Krita. */
export const krita: Product = {
  id: 'krita',
  title: 'Krita',
  vendor: 'Krita Foundation',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['krita'],
  publishers: ['krita foundation'],
  bundleIds: ['org.kde.krita'],
  packages: {
    winget: ['KDE.Krita'],
    chocolatey: ['krita'],
    homebrew: ['krita'],
    snap: ['krita'],
    flatpak: ['org.kde.krita'],
  },
  cpes: ['krita:krita'],
  version: firstParts(3),
};
