import type {Product} from './product.ts';

/** Microsoft Teams since 2023. */
export const microsoftTeams: Product = {
  id: 'microsoft-teams',
  title: 'Microsoft Teams',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['microsoft teams', 'microsoft teams work or school', 'msteams'],
  publishers: ['microsoft'],
  bundleIds: ['com.microsoft.teams2'],
  packages: {
    winget: ['Microsoft.Teams'],
    chocolatey: ['microsoft-teams-new-bootstrapper'],
    homebrew: ['microsoft-teams'],
  },
  cpes: ['microsoft:teams'],
  cna: [
    'microsoft/microsoft teams',
    'microsoft/microsoft teams for desktop',
    'microsoft/microsoft teams for mac',
  ],
  track,
};

/** Classic Teams counts 1.x, its successor the year and day: `23306.3309.2530.1346`. */
function track(version: string | undefined): string | undefined {
  if (version === undefined) return undefined;
  return version.startsWith('1.') ? 'microsoft-teams-classic' : 'microsoft-teams';
}
