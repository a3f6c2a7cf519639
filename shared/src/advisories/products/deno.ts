import type {Product} from './product.ts';

/** Deno. */
export const deno: Product = {
  id: 'deno',
  title: 'Deno',
  vendor: 'Deno Land',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['deno'],
  publishers: ['deno land'],
  packages: {winget: ['DenoLand.Deno'], chocolatey: ['deno'], homebrew: ['deno']},
  cpes: ['deno:deno'],
  cna: ['denoland/deno', 'deno/deno'],
};
