import type {Product} from './product.ts';

/** Podman Desktop. */
export const podmanDesktop: Product = {
  id: 'podman-desktop',
  title: 'Podman Desktop',
  vendor: 'Red Hat',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['podman desktop'],
  publishers: ['red hat', 'podman desktop'],
  packages: {
    winget: ['RedHat.Podman-Desktop'],
    chocolatey: ['podman-desktop'],
    homebrew: ['podman-desktop'],
    flatpak: ['io.podman_desktop.PodmanDesktop'],
  },
};
