import type {Product} from './product.ts';

/** Microsoft Teams before 2023, retired on 1 July 2025. */
export const microsoftTeamsClassic: Product = {
  id: 'microsoft-teams-classic',
  title: 'Microsoft Teams classic',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['microsoft teams classic'],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.teams'],
  packages: {
    winget: ['Microsoft.Teams.Classic'],
    chocolatey: ['microsoft-teams'],
    homebrew: ['microsoft-teams-classic'],
    deb: ['teams'],
    rpm: ['teams'],
  },
};
