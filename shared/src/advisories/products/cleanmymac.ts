import type {Product} from './product.ts';

/** CleanMyMac. */
export const cleanmymac: Product = {
  id: 'cleanmymac',
  title: 'CleanMyMac',
  vendor: 'MacPaw',
  platforms: ['macos'],
  scheme: 'generic',
  names: ['cleanmymac x', 'cleanmymac'],
  publishers: ['macpaw'],
  bundleIds: ['com.macpaw.CleanMyMac4', 'com.macpaw.CleanMyMac5'],
  packages: {homebrew: ['cleanmymac']},
  cpes: ['macpaw:cleanmymac_x'],
};
