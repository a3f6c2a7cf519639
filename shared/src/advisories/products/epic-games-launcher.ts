import type {Product} from './product.ts';

/** Epic Games Launcher. */
export const epicGamesLauncher: Product = {
  id: 'epic-games-launcher',
  title: 'Epic Games Launcher',
  vendor: 'Epic Games',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['epic games launcher'],
  publishers: ['epic games'],
  bundleIds: ['com.epicgames.EpicGamesLauncher'],
  packages: {
    winget: ['EpicGames.EpicGamesLauncher'],
    chocolatey: ['epicgameslauncher'],
    homebrew: ['epic-games'],
  },
  cpes: ['epicgames:launcher', 'epicgames:epic_games_launcher'],
  cna: ['epic games/epic games launcher', 'epic games/launcher'],
};
