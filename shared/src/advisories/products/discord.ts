import type {Product} from './product.ts';

/** Discord. */
export const discord: Product = {
  id: 'discord',
  title: 'Discord',
  vendor: 'Discord',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['discord'],
  publishers: ['discord'],
  bundleIds: ['com.hnc.Discord'],
  packages: {
    winget: ['Discord.Discord'],
    chocolatey: ['discord'],
    homebrew: ['discord'],
    deb: ['discord'],
    snap: ['discord'],
    flatpak: ['com.discordapp.Discord'],
  },
  cpes: ['discord:discord', 'discordapp:discord'],
  cna: ['discord/discord', 'discord inc./discord'],
};
