import type {Product} from './product.ts';

/** GitLab Runner. */
export const gitlabRunner: Product = {
  id: 'gitlab-runner',
  title: 'GitLab Runner',
  vendor: 'GitLab',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['gitlab runner'],
  publishers: ['gitlab'],
  packages: {
    winget: ['GitLab.Runner'],
    chocolatey: ['gitlab-runner'],
    homebrew: ['gitlab-runner'],
    deb: ['gitlab-runner'],
    rpm: ['gitlab-runner'],
  },
  cpes: ['gitlab:runner'],
};
