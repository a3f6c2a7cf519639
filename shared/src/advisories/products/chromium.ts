import type {Product} from './product.ts';

/** Chromium. */
export const chromium: Product = {
  id: 'chromium',
  title: 'Chromium',
  vendor: 'The Chromium Project',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'chrome',
  names: ['chromium'],
  publishers: ['the chromium authors', 'chromium authors'],
  bundleIds: ['org.chromium.Chromium'],
  packages: {
    winget: ['Hibbiki.Chromium', 'eloston.ungoogled-chromium'],
    chocolatey: ['chromium'],
    homebrew: ['chromium', 'eloston-chromium'],
    snap: ['chromium'],
    flatpak: ['org.chromium.Chromium'],
  },
  cpes: ['chromium:chromium'],
};
