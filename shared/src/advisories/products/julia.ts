import type {Product} from './product.ts';

/** Julia. */
export const julia: Product = {
  id: 'julia',
  title: 'Julia',
  vendor: 'JuliaLang',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['julia'],
  publishers: ['julia language'],
  packages: {winget: ['Julialang.Julia'], chocolatey: ['julia']},
  cpes: ['julialang:julia'],
};
