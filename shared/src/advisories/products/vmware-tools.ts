import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** VMware Tools. The installed list's fourth number is a build. */
export const vmwareTools: Product = {
  id: 'vmware-tools',
  title: 'VMware Tools',
  vendor: 'VMware',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['vmware tools'],
  publishers: ['vmware', 'broadcom'],
  packages: {winget: ['VMware.VMwareTools'], chocolatey: ['vmware-tools']},
  cpes: ['vmware:tools'],
  cna: ['vmware/vmware tools', 'vmware/tools', 'n/a/vmware tools'],
  version: firstParts(3),
};
