import type {Product} from './product.ts';

/** GPU-Z. */
export const gpuZ: Product = {
  id: 'gpu-z',
  title: 'GPU-Z',
  vendor: 'TechPowerUp',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['techpowerup gpu-z'],
  publishers: ['techpowerup'],
  packages: {winget: ['TechPowerUp.GPU-Z'], chocolatey: ['gpu-z']},
  cpes: ['techpowerup:gpu-z'],
};
