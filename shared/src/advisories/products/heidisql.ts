import type {Product} from './product.ts';

/** HeidiSQL. */
export const heidisql: Product = {
  id: 'heidisql',
  title: 'HeidiSQL',
  vendor: 'Ansgar Becker',
  platforms: ['windows'],
  scheme: 'generic',
  names: ['heidisql'],
  publishers: ['ansgar becker'],
  packages: {winget: ['HeidiSQL.HeidiSQL'], chocolatey: ['heidisql']},
  cpes: ['heidisql:heidisql'],
};
