import type {Product} from './product.ts';

/** Git LFS. */
export const gitLfs: Product = {
  id: 'git-lfs',
  title: 'Git LFS',
  vendor: 'GitHub',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['git lfs'],
  publishers: ['github'],
  packages: {
    winget: ['GitHub.GitLFS'],
    chocolatey: ['git-lfs', 'git-lfs.install'],
    homebrew: ['git-lfs'],
    deb: ['git-lfs'],
    rpm: ['git-lfs'],
  },
  cpes: ['git_large_file_storage_project:git_large_file_storage'],
};
