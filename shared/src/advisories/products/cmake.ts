import type {Product} from './product.ts';

/** CMake. */
export const cmake: Product = {
  id: 'cmake',
  title: 'CMake',
  vendor: 'Kitware',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['cmake'],
  publishers: ['kitware'],
  bundleIds: ['org.cmake.cmake'],
  packages: {
    winget: ['Kitware.CMake'],
    chocolatey: ['cmake', 'cmake.install'],
    homebrew: ['cmake', 'cmake-app'],
    snap: ['cmake'],
  },
  cpes: ['cmake:cmake'],
};
