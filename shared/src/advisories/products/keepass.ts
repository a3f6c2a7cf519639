import type {Product} from './product.ts';

/** KeePass. */
export const keepass: Product = {
  id: 'keepass',
  title: 'KeePass',
  vendor: 'Dominik Reichl',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['keepass password safe'],
  publishers: ['dominik reichl'],
  packages: {winget: ['DominikReichl.KeePass'], chocolatey: ['keepass', 'keepass.install']},
  cpes: ['keepass:keepass'],
  cna: ['keepass/keepass'],
};
