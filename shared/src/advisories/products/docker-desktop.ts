import type {Product} from './product.ts';

/** Docker Desktop. */
export const dockerDesktop: Product = {
  id: 'docker-desktop',
  title: 'Docker Desktop',
  vendor: 'Docker',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['docker desktop', 'docker', 'docker for windows'],
  publishers: ['docker'],
  bundleIds: ['com.docker.docker'],
  packages: {
    winget: ['Docker.DockerDesktop'],
    chocolatey: ['docker-desktop'],
    homebrew: ['docker-desktop'],
    deb: ['docker-desktop'],
    rpm: ['docker-desktop'],
  },
  cpes: ['docker:desktop', 'docker:docker_desktop'],
  cna: ['docker inc./docker desktop', 'docker/docker desktop', 'docker/desktop', 'docker/docker_desktop'],
};
