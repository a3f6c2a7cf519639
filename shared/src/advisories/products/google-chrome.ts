import type {Product} from './product.ts';
import {toldVersion, versionParts} from './vendor-version.ts';

/** Google Chrome, stable channel. */
export const googleChrome: Product = {
  id: 'google-chrome',
  title: 'Google Chrome',
  vendor: 'Google',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'chrome',
  names: ['google chrome'],
  publishers: ['google'],
  bundleIds: ['com.google.Chrome'],
  packages: {
    winget: ['Google.Chrome', 'Google.Chrome.EXE'],
    chocolatey: ['googlechrome'],
    homebrew: ['google-chrome'],
    deb: ['google-chrome-stable'],
    rpm: ['google-chrome-stable'],
    flatpak: ['com.google.Chrome'],
  },
  cpes: ['google:chrome'],
  cna: ['google/chrome'],
  endOfLife: {slug: 'chrome', parts: 1},
  version: chromeVersion,
};

/** The MSI packs the version into three numbers that tell nothing of the fourth: `68.185.49245`; Chrome's own has four. */
function chromeVersion(raw: string, name: string): string | undefined {
  return versionParts(raw, name)?.length === 4 ? toldVersion(raw, name) : undefined;
}
