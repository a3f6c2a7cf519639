import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** Spotify. */
export const spotify: Product = {
  id: 'spotify',
  title: 'Spotify',
  vendor: 'Spotify',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['spotify'],
  publishers: ['spotify'],
  bundleIds: ['com.spotify.client'],
  packages: {
    winget: ['Spotify.Spotify'],
    chocolatey: ['spotify'],
    homebrew: ['spotify'],
    deb: ['spotify-client'],
    snap: ['spotify'],
    flatpak: ['com.spotify.Client'],
  },
  cpes: ['spotify:spotify'],
  cna: ['spotify/spotify'],
  version: firstParts(4),
};
