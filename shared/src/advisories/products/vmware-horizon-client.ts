import type {Product} from './product.ts';

/** VMware Horizon Client. */
export const vmwareHorizonClient: Product = {
  id: 'vmware-horizon-client',
  title: 'VMware Horizon Client',
  vendor: 'VMware',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['vmware horizon client', 'omnissa horizon client'],
  publishers: ['vmware', 'omnissa'],
  bundleIds: ['com.vmware.horizon'],
  packages: {
    winget: ['VMware.HorizonClient'],
    chocolatey: ['vmware-horizon-client'],
    homebrew: ['vmware-horizon-client'],
  },
  cpes: ['vmware:horizon_client', 'vmware:horizon'],
  cna: ['vmware/vmware horizon client', 'vmware/horizon client *', 'omnissa/horizon client'],
};
