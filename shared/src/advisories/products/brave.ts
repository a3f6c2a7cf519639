import type {Product} from './product.ts';
import {versionParts} from './vendor-version.ts';

/** Brave. */
export const brave: Product = {
  id: 'brave',
  title: 'Brave',
  vendor: 'Brave Software',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'chrome',
  names: ['brave', 'brave browser'],
  publishers: ['brave software'],
  bundleIds: ['com.brave.Browser'],
  packages: {
    winget: ['Brave.Brave'],
    chocolatey: ['brave'],
    homebrew: ['brave-browser'],
    deb: ['brave-browser'],
    rpm: ['brave-browser'],
    snap: ['brave'],
    flatpak: ['com.brave.Browser'],
  },
  cpes: ['brave:brave', 'brave:brave_browser', 'brave:browser'],
  cna: ['brave/brave', 'brave/browser', 'brave software/brave'],
  version: braveVersion,
};

/** The installed list puts Chromium's major before Brave's own version: `128.1.69.153` → `1.69.153`. */
function braveVersion(raw: string, name: string): string | undefined {
  const parts = versionParts(raw, name);
  return (parts?.length === 4 ? parts.slice(1) : parts)?.join('.');
}
