import type {Product} from './product.ts';

/** Ghidra. */
export const ghidra: Product = {
  id: 'ghidra',
  title: 'Ghidra',
  vendor: 'NSA',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['ghidra'],
  packages: {chocolatey: ['ghidra'], homebrew: ['ghidra'], flatpak: ['org.ghidra_sre.Ghidra']},
  cpes: ['nsa:ghidra'],
};
