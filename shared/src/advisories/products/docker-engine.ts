import type {Product} from './product.ts';

/** Docker Engine. */
export const dockerEngine: Product = {
  id: 'docker-engine',
  title: 'Docker Engine',
  vendor: 'Docker',
  platforms: ['linux'],
  scheme: 'generic',
  names: [],
  packages: {deb: ['docker-ce'], rpm: ['docker-ce'], snap: ['docker']},
  cpes: ['docker:engine', 'docker:docker', 'mobyproject:moby', 'docker:moby'],
  cna: ['moby/moby', 'docker/moby'],
  endOfLife: {slug: 'docker-engine', parts: 2},
};
