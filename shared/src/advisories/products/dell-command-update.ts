import type {Product} from './product.ts';

/** Dell Command | Update. One program under three names: Dell Command | Update, Dell Update, Alienware Update. */
export const dellCommandUpdate: Product = {
  id: 'dell-command-update',
  title: 'Dell Command | Update',
  vendor: 'Dell',
  platforms: ['windows'],
  scheme: 'generic',
  names: [
    'dell command | update',
    'dell command | update for windows #',
    'dell command | update for windows universal',
    'dell update',
    'dell update for windows #',
    'dell update for windows universal',
    'alienware update',
    'alienware update for windows universal',
  ],
  publishers: ['dell'],
  packages: {
    winget: ['Dell.CommandUpdate', 'Dell.CommandUpdate.Universal'],
    chocolatey: ['dellcommandupdate', 'dellcommandupdate-uwp'],
  },
  cpes: ['dell:command_|_update', 'dell:command_update', 'dell:update', 'dell:alienware_update'],
  cna: ['dell/command_update', 'dell/update', 'dell/alienware_update', 'dell/dell update (du)'],
};
