import type {Product} from './product.ts';

/** TeamViewer Host. */
export const teamviewerHost: Product = {
  id: 'teamviewer-host',
  title: 'TeamViewer Host',
  vendor: 'TeamViewer',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['teamviewer host', 'teamviewer # host'],
  publishers: ['teamviewer'],
  bundleIds: ['com.teamviewer.TeamViewerHost'],
  packages: {
    winget: ['TeamViewer.TeamViewer.Host'],
    chocolatey: ['teamviewer.host'],
    homebrew: ['teamviewer-host'],
    deb: ['teamviewer-host'],
  },
  cpes: ['teamviewer:host'],
  cna: ['teamviewer/remote host', 'teamviewer/remote (host)', 'teamviewer/host'],
};
