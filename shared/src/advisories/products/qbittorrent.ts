import type {Product} from './product.ts';

/** qBittorrent. */
export const qbittorrent: Product = {
  id: 'qbittorrent',
  title: 'qBittorrent',
  vendor: 'The qBittorrent project',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['qbittorrent'],
  publishers: ['the qbittorrent project'],
  bundleIds: ['org.qbittorrent.qBittorrent'],
  packages: {
    winget: ['qBittorrent.qBittorrent'],
    chocolatey: ['qbittorrent'],
    homebrew: ['qbittorrent'],
    flatpak: ['org.qbittorrent.qBittorrent'],
  },
  cpes: ['qbittorrent:qbittorrent'],
  cna: ['qbittorrent/qbittorrent'],
};
