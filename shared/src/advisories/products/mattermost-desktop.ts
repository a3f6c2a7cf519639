import type {Product} from './product.ts';

/** Mattermost Desktop. */
export const mattermostDesktop: Product = {
  id: 'mattermost-desktop',
  title: 'Mattermost Desktop',
  vendor: 'Mattermost',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['mattermost', 'mattermost desktop'],
  publishers: ['mattermost'],
  bundleIds: ['Mattermost.Desktop'],
  packages: {
    winget: ['Mattermost.MattermostDesktop'],
    chocolatey: ['mattermost-desktop'],
    homebrew: ['mattermost'],
    deb: ['mattermost-desktop'],
    snap: ['mattermost-desktop'],
    flatpak: ['com.mattermost.Desktop'],
  },
  cpes: ['mattermost:mattermost_desktop'],
  cna: ['mattermost/mattermost desktop', 'mattermost/mattermost desktop app'],
};
