import type {Product} from './product.ts';

/** Webex. */
export const webex: Product = {
  id: 'webex',
  title: 'Webex',
  vendor: 'Cisco',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['webex', 'cisco webex', 'cisco webex teams', 'webex teams'],
  publishers: ['cisco'],
  bundleIds: ['Cisco-Systems.Spark'],
  packages: {
    winget: ['Cisco.Webex', 'Cisco.CiscoWebexTeams'],
    chocolatey: ['webex', 'webex-teams'],
    homebrew: ['webex'],
    deb: ['webex'],
    rpm: ['webex'],
  },
  cpes: ['cisco:webex_teams', 'cisco:webex_app', 'cisco:webex'],
  cna: ['cisco/cisco webex teams', 'cisco/cisco webex app', 'cisco/webex app'],
};
