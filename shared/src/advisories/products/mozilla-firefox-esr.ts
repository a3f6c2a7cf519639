import type {Product} from './product.ts';

/** Mozilla Firefox, extended support release: on Windows and macOS met through the track of Firefox. */
export const mozillaFirefoxEsr: Product = {
  id: 'mozilla-firefox-esr',
  title: 'Mozilla Firefox ESR',
  vendor: 'Mozilla',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'mozilla',
  names: [],
  packages: {
    winget: ['Mozilla.Firefox.ESR'],
    chocolatey: ['firefoxesr'],
    homebrew: ['firefox@esr'],
    deb: ['firefox-esr'],
  },
  cpes: ['mozilla:firefox_esr'],
  cna: ['mozilla/firefox esr'],
  endOfLife: {slug: 'firefox', parts: 1},
};
