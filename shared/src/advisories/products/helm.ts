import type {Product} from './product.ts';

/** Helm. */
export const helm: Product = {
  id: 'helm',
  title: 'Helm',
  vendor: 'CNCF',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: [],
  packages: {
    winget: ['Helm.Helm'],
    chocolatey: ['kubernetes-helm'],
    homebrew: ['helm'],
    deb: ['helm'],
    snap: ['helm'],
  },
  cpes: ['helm:helm'],
  cna: ['helm/helm'],
};
