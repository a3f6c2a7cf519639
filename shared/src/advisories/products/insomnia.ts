import type {Product} from './product.ts';

/** Insomnia. */
export const insomnia: Product = {
  id: 'insomnia',
  title: 'Insomnia',
  vendor: 'Kong',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['insomnia'],
  publishers: ['kong', 'floating keyboard software'],
  bundleIds: ['com.insomnia.app'],
  packages: {
    winget: ['Insomnia.Insomnia'],
    chocolatey: ['insomnia-rest-api-client'],
    homebrew: ['insomnia'],
    snap: ['insomnia'],
    flatpak: ['rest.insomnia.Insomnia'],
  },
};
