import type {Product} from './product.ts';

/** kubectl. The client alone: weaknesses of a cluster's servers are not its own, so it takes only what names it. */
export const kubectl: Product = {
  id: 'kubectl',
  title: 'kubectl',
  vendor: 'Kubernetes',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['kubectl'],
  packages: {
    winget: ['Kubernetes.kubectl'],
    chocolatey: ['kubernetes-cli'],
    homebrew: ['kubernetes-cli'],
    deb: ['kubectl'],
    rpm: ['kubectl'],
    snap: ['kubectl'],
  },
  endOfLife: {slug: 'kubernetes', parts: 2},
};
