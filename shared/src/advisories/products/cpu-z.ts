import type {Product} from './product.ts';

/** CPU-Z. */
export const cpuZ: Product = {
  id: 'cpu-z',
  title: 'CPU-Z',
  vendor: 'CPUID',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['cpuid cpu-z'],
  publishers: ['cpuid'],
  packages: {winget: ['CPUID.CPU-Z'], chocolatey: ['cpu-z', 'cpu-z.install']},
  cpes: ['cpuid:cpu-z'],
};
