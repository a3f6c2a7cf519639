import type {Product} from './product.ts';

/** nginx. */
export const nginx: Product = {
  id: 'nginx',
  title: 'nginx',
  vendor: 'F5',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['nginx'],
  packages: {
    winget: ['nginxinc.nginx'],
    chocolatey: ['nginx'],
    homebrew: ['nginx'],
    deb: ['nginx'],
    rpm: ['nginx'],
  },
  cpes: ['f5:nginx', 'nginx:nginx'],
  cna: ['f5/nginx open source', 'f5/nginx'],
  endOfLife: {slug: 'nginx', parts: 2},
};
