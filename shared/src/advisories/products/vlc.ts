import type {Product} from './product.ts';

/** VLC media player. */
export const vlc: Product = {
  id: 'vlc',
  title: 'VLC media player',
  vendor: 'VideoLAN',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['vlc media player', 'vlc'],
  publishers: ['videolan'],
  bundleIds: ['org.videolan.vlc'],
  packages: {
    winget: ['VideoLAN.VLC'],
    chocolatey: ['vlc', 'vlc.install'],
    homebrew: ['vlc'],
    snap: ['vlc'],
    flatpak: ['org.videolan.VLC'],
  },
  cpes: ['videolan:vlc_media_player', 'videolan:vlc'],
  cna: ['videolan/vlc media player', 'videolan/vlc', 'videolan/vlc-win32'],
};
