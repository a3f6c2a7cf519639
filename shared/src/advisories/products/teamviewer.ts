import type {Product} from './product.ts';

/** TeamViewer. */
export const teamviewer: Product = {
  id: 'teamviewer',
  title: 'TeamViewer',
  vendor: 'TeamViewer',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['teamviewer', 'teamviewer #'],
  publishers: ['teamviewer'],
  bundleIds: ['com.teamviewer.TeamViewer'],
  packages: {
    winget: ['TeamViewer.TeamViewer'],
    chocolatey: ['teamviewer'],
    homebrew: ['teamviewer'],
    deb: ['teamviewer'],
    rpm: ['teamviewer'],
  },
  cpes: ['teamviewer:teamviewer', 'teamviewer:remote', 'teamviewer:full_client'],
  cna: [
    'teamviewer/remote full client',
    'teamviewer/remote (full client)',
    'teamviewer/remote',
    'teamviewer/remote client',
    'teamviewer/teamviewer',
    'teamviewer/full client',
  ],
};
