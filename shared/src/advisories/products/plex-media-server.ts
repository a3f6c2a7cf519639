import type {Product} from './product.ts';

/** Plex Media Server. */
export const plexMediaServer: Product = {
  id: 'plex-media-server',
  title: 'Plex Media Server',
  vendor: 'Plex',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['plex media server'],
  publishers: ['plex'],
  bundleIds: ['com.plexapp.plexmediaserver'],
  packages: {
    winget: ['Plex.PlexMediaServer'],
    chocolatey: ['plexmediaserver'],
    homebrew: ['plex-media-server'],
    deb: ['plexmediaserver'],
    rpm: ['plexmediaserver'],
    snap: ['plexmediaserver'],
  },
  cpes: ['plex:media_server', 'plex:plex_media_server'],
};
