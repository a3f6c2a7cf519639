import type {Product} from './product.ts';

/** balenaEtcher. */
export const balenaEtcher: Product = {
  id: 'balena-etcher',
  title: 'balenaEtcher',
  vendor: 'Balena',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['balenaetcher'],
  publishers: ['balena', 'rulemotion'],
  bundleIds: ['io.balena.etcher'],
  packages: {
    winget: ['Balena.Etcher'],
    chocolatey: ['etcher'],
    homebrew: ['balenaetcher'],
    deb: ['balena-etcher', 'balena-etcher-electron'],
    rpm: ['balena-etcher', 'balena-etcher-electron'],
  },
};
