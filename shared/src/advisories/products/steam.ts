import type {Product} from './product.ts';

/** Steam. */
export const steam: Product = {
  id: 'steam',
  title: 'Steam',
  vendor: 'Valve',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['steam'],
  publishers: ['valve'],
  bundleIds: ['com.valvesoftware.steam'],
  packages: {
    winget: ['Valve.Steam'],
    chocolatey: ['steam', 'steam-client'],
    homebrew: ['steam'],
    deb: ['steam', 'steam-launcher'],
    flatpak: ['com.valvesoftware.Steam'],
  },
  cpes: ['valvesoftware:steam_client', 'valvesoftware:steam', 'valve:steam'],
  cna: ['valve/steam', 'valve/steam client'],
};
