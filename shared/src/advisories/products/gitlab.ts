import type {Product} from './product.ts';

/** GitLab. */
export const gitlab: Product = {
  id: 'gitlab',
  title: 'GitLab',
  vendor: 'GitLab',
  platforms: ['linux'],
  scheme: 'generic',
  names: [],
  packages: {deb: ['gitlab-ce', 'gitlab-ee'], rpm: ['gitlab-ce', 'gitlab-ee']},
  cpes: ['gitlab:gitlab'],
  cna: ['gitlab/gitlab'],
};
