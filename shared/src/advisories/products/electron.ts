import type {Product} from './product.ts';

/** Electron on its own; applications built on it carry a copy each and are products of their own. */
export const electron: Product = {
  id: 'electron',
  title: 'Electron',
  vendor: 'OpenJS Foundation',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: [],
  bundleIds: ['com.github.Electron'],
  packages: {homebrew: ['electron']},
  cpes: ['electronjs:electron'],
  cna: ['electron/electron'],
  endOfLife: {slug: 'electron', parts: 1},
};
