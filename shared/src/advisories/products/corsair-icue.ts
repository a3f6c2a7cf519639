import type {Product} from './product.ts';

/** CORSAIR iCUE. */
export const corsairIcue: Product = {
  id: 'corsair-icue',
  title: 'CORSAIR iCUE',
  vendor: 'Corsair',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['corsair icue software', 'corsair icue # software', 'icue'],
  publishers: ['corsair'],
  packages: {
    winget: ['Corsair.iCUE.3', 'Corsair.iCUE.4', 'Corsair.iCUE.5'],
    chocolatey: ['icue'],
    homebrew: ['corsair-icue'],
  },
  cpes: ['corsair:icue'],
  cna: ['corsair/icue'],
};
