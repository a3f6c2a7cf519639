import type {Product} from './product.ts';

/** Node.js. */
export const nodejs: Product = {
  id: 'nodejs',
  title: 'Node.js',
  vendor: 'OpenJS Foundation',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['node.js'],
  publishers: ['node.js foundation', 'joyent', 'openjs foundation'],
  packages: {
    winget: ['OpenJS.NodeJS', 'OpenJS.NodeJS.LTS'],
    chocolatey: ['nodejs', 'nodejs-lts', 'nodejs.install'],
    homebrew: ['node', 'node@16', 'node@18', 'node@20', 'node@22', 'node@24'],
    deb: ['nodejs'],
    rpm: ['nodejs'],
    snap: ['node'],
  },
  cpes: ['nodejs:node.js', 'nodejs:nodejs'],
  cna: ['node.js/node.js', 'node.js/node', 'nodejs/node', 'nodejs/nodejs', 'nodejs/node.js'],
  endOfLife: {slug: 'nodejs', parts: 1},
};
