import type {Product} from './product.ts';

/** PHP. */
export const php: Product = {
  id: 'php',
  title: 'PHP',
  vendor: 'PHP Group',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['php'],
  publishers: ['the php group', 'php group'],
  packages: {
    winget: ['PHP.PHP.8.1', 'PHP.PHP.8.2', 'PHP.PHP.8.3', 'PHP.PHP.8.4'],
    chocolatey: ['php'],
    homebrew: ['php', 'php@8.1', 'php@8.2', 'php@8.3', 'php@8.4'],
    deb: [
      'php7.4-common',
      'php8.0-common',
      'php8.1-common',
      'php8.2-common',
      'php8.3-common',
      'php8.4-common',
    ],
  },
  cpes: ['php:php'],
  cna: ['php group/php', 'php_group/php', 'php/php'],
  endOfLife: {slug: 'php', parts: 2},
};
