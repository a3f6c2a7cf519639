import type {Product} from './product.ts';

/** Postman. */
export const postman: Product = {
  id: 'postman',
  title: 'Postman',
  vendor: 'Postman',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['postman'],
  publishers: ['postman'],
  bundleIds: ['com.postmanlabs.mac'],
  packages: {
    winget: ['Postman.Postman'],
    chocolatey: ['postman'],
    homebrew: ['postman'],
    snap: ['postman'],
    flatpak: ['com.getpostman.Postman'],
  },
  cpes: ['postman:postman'],
};
