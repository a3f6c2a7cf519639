import type {Product} from './product.ts';

/** containerd. */
export const containerd: Product = {
  id: 'containerd',
  title: 'containerd',
  vendor: 'CNCF',
  platforms: ['linux'],
  scheme: 'generic',
  names: [],
  packages: {deb: ['containerd.io'], rpm: ['containerd.io']},
  cpes: ['linuxfoundation:containerd'],
};
