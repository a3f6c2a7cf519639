import type {Product} from './product.ts';

/** Box Drive. */
export const boxDrive: Product = {
  id: 'box-drive',
  title: 'Box Drive',
  vendor: 'Box',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['box', 'box drive'],
  publishers: ['box'],
  bundleIds: ['com.box.desktop'],
  packages: {winget: ['Box.Box'], chocolatey: ['box-drive'], homebrew: ['box-drive']},
  cpes: ['box:box_drive', 'box:drive'],
  cna: ['box/box drive'],
};
