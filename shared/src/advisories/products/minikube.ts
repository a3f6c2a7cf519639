import type {Product} from './product.ts';

/** minikube. */
export const minikube: Product = {
  id: 'minikube',
  title: 'minikube',
  vendor: 'Kubernetes',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['minikube', 'kubernetes - minikube - a local kubernetes development environment'],
  packages: {winget: ['Kubernetes.minikube'], chocolatey: ['minikube'], homebrew: ['minikube']},
  cpes: ['kubernetes:minikube'],
};
