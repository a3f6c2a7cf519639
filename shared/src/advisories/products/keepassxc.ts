import type {Product} from './product.ts';

/** KeePassXC. */
export const keepassxc: Product = {
  id: 'keepassxc',
  title: 'KeePassXC',
  vendor: 'KeePassXC Team',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['keepassxc'],
  publishers: ['keepassxc'],
  bundleIds: ['org.keepassxc.keepassxc'],
  packages: {
    winget: ['KeePassXCTeam.KeePassXC'],
    chocolatey: ['keepassxc'],
    homebrew: ['keepassxc'],
    snap: ['keepassxc'],
    flatpak: ['org.keepassxc.KeePassXC'],
  },
  cpes: ['keepassxc:keepassxc'],
  cna: ['keepassxc/keepassxc', 'keepassxreboot/keepassxc'],
};
