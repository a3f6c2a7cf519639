import {firefoxTrack} from './firefox-track.ts';
import type {Product} from './product.ts';

/** Mozilla Firefox, the rapid release; what is an ESR by its version or name is told apart. */
export const mozillaFirefox: Product = {
  id: 'mozilla-firefox',
  title: 'Mozilla Firefox',
  vendor: 'Mozilla',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'mozilla',
  names: ['mozilla firefox', 'firefox', 'mozilla firefox esr', 'firefox esr', 'mozilla firefox #'],
  publishers: ['mozilla'],
  bundleIds: ['org.mozilla.firefox'],
  packages: {
    winget: ['Mozilla.Firefox'],
    chocolatey: ['firefox'],
    homebrew: ['firefox'],
    deb: ['firefox'],
    rpm: ['firefox'],
    snap: ['firefox'],
    flatpak: ['org.mozilla.firefox'],
  },
  cpes: ['mozilla:firefox'],
  cna: ['mozilla/firefox'],
  endOfLife: {slug: 'firefox', parts: 1},
  track: firefoxTrack,
};
