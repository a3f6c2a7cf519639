import type {Product} from './product.ts';
import {fullVersion} from './tool-version.ts';

/** Rust. */
export const rust: Product = {
  id: 'rust',
  title: 'Rust',
  vendor: 'Rust Project',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['rust', 'rust msvc', 'rust gnu'],
  publishers: ['the rust project developers', 'rust project developers'],
  packages: {
    winget: ['Rustlang.Rust.MSVC', 'Rustlang.Rust.GNU'],
    chocolatey: ['rust', 'rust-ms'],
    homebrew: ['rust'],
  },
  cpes: ['rust-lang:rust'],
  cna: ['rust-lang/rust'],
  endOfLife: {slug: 'rust', parts: 2},
  version: fullVersion,
};
