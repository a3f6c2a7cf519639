import type {Product} from './product.ts';

/** VMware Fusion. */
export const vmwareFusion: Product = {
  id: 'vmware-fusion',
  title: 'VMware Fusion',
  vendor: 'VMware',
  platforms: ['macos'],
  scheme: 'windows',
  names: ['vmware fusion', 'vmware fusion pro'],
  publishers: ['vmware', 'broadcom'],
  bundleIds: ['com.vmware.fusion'],
  packages: {homebrew: ['vmware-fusion']},
  cpes: ['vmware:fusion'],
  cna: ['vmware/fusion', 'n/a/vmware fusion', 'vmware/vmware fusion'],
};
