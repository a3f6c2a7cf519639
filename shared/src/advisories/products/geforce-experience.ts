import type {Product} from './product.ts';

/** NVIDIA GeForce Experience. */
export const geforceExperience: Product = {
  id: 'geforce-experience',
  title: 'NVIDIA GeForce Experience',
  vendor: 'NVIDIA',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['nvidia geforce experience'],
  publishers: ['nvidia'],
  packages: {winget: ['Nvidia.GeForceExperience'], chocolatey: ['geforce-experience']},
  cpes: ['nvidia:geforce_experience'],
};
