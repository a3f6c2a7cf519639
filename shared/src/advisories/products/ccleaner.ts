import type {Product} from './product.ts';

/** CCleaner. */
export const ccleaner: Product = {
  id: 'ccleaner',
  title: 'CCleaner',
  vendor: 'Piriform',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['ccleaner'],
  publishers: ['piriform', 'gen digital', 'avast'],
  bundleIds: ['com.piriform.ccleaner'],
  packages: {winget: ['Piriform.CCleaner'], chocolatey: ['ccleaner'], homebrew: ['ccleaner']},
  cpes: ['piriform:ccleaner'],
  cna: ['piriform/ccleaner', 'gen digital/ccleaner', 'ccleaner/ccleaner'],
};
