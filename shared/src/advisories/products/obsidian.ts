import type {Product} from './product.ts';

/** Obsidian. */
export const obsidian: Product = {
  id: 'obsidian',
  title: 'Obsidian',
  vendor: 'Obsidian',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['obsidian'],
  publishers: ['obsidian'],
  bundleIds: ['md.obsidian'],
  packages: {
    winget: ['Obsidian.Obsidian'],
    chocolatey: ['obsidian'],
    homebrew: ['obsidian'],
    deb: ['obsidian'],
    snap: ['obsidian'],
    flatpak: ['md.obsidian.Obsidian'],
  },
  cpes: ['obsidian:obsidian'],
  cna: ['obsidian/obsidian'],
};
