import type {Product} from './product.ts';

/** Pale Moon. */
export const paleMoon: Product = {
  id: 'pale-moon',
  title: 'Pale Moon',
  vendor: 'Moonchild Productions',
  platforms: ['windows'],
  scheme: 'mozilla',
  names: ['pale moon'],
  publishers: ['moonchild productions'],
  packages: {winget: ['MoonchildProductions.PaleMoon'], chocolatey: ['palemoon']},
  cpes: ['palemoon:pale_moon', 'moonchildproductions:pale_moon'],
};
