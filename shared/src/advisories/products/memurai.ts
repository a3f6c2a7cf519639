import type {Product} from './product.ts';

/** Memurai. */
export const memurai: Product = {
  id: 'memurai',
  title: 'Memurai',
  vendor: 'Janea Systems',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['memurai', 'memurai developer', 'memurai enterprise'],
  publishers: ['janea systems'],
  packages: {winget: ['Memurai.MemuraiDeveloper'], chocolatey: ['memurai-developer']},
};
