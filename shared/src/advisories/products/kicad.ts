import type {Product} from './product.ts';
import {threeNumbers} from './tool-version.ts';

/** KiCad. */
export const kicad: Product = {
  id: 'kicad',
  title: 'KiCad',
  vendor: 'KiCad',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['kicad'],
  publishers: ['kicad'],
  bundleIds: ['org.kicad.kicad'],
  packages: {
    winget: ['KiCad.KiCad'],
    chocolatey: ['kicad'],
    homebrew: ['kicad'],
    flatpak: ['org.kicad.KiCad'],
  },
  cpes: ['kicad:eda'],
  version: threeNumbers,
};
