import type {Product} from './product.ts';

/** Kodi. */
export const kodi: Product = {
  id: 'kodi',
  title: 'Kodi',
  vendor: 'XBMC Foundation',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['kodi'],
  publishers: ['xbmc foundation', 'team kodi', 'xbmc-foundation'],
  bundleIds: ['org.xbmc.kodi'],
  packages: {
    winget: ['XBMCFoundation.Kodi'],
    chocolatey: ['kodi'],
    homebrew: ['kodi'],
    flatpak: ['tv.kodi.Kodi'],
  },
  cpes: ['kodi:kodi'],
};
