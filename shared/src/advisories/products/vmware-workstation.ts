import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** VMware Workstation. */
export const vmwareWorkstation: Product = {
  id: 'vmware-workstation',
  title: 'VMware Workstation',
  vendor: 'VMware',
  platforms: ['windows'],
  scheme: 'windows',
  names: [
    'vmware workstation',
    'vmware workstation pro',
    'vmware player',
    'vmware workstation player',
    'vmware workstation # player',
  ],
  publishers: ['vmware', 'broadcom'],
  packages: {
    winget: ['VMware.WorkstationPro', 'VMware.WorkstationPlayer'],
    chocolatey: ['vmwareworkstation', 'vmware-workstation-player'],
  },
  cpes: [
    'vmware:workstation',
    'vmware:vmware_workstation',
    'vmware:workstation_pro',
    'vmware:workstation_player',
    'vmware:player',
  ],
  cna: [
    'vmware/workstation',
    'n/a/vmware workstation',
    'vmware/vmware workstation',
    'vmware/vmware workstation pro / player (workstation)',
  ],
  version: firstParts(3),
};
