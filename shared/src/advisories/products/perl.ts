import type {Product} from './product.ts';
import {strawberryVersion} from './tool-version.ts';

/** Perl, on Windows as Strawberry Perl: its version 5.32.1001 is Perl 5.32.1. */
export const perl: Product = {
  id: 'perl',
  title: 'Perl',
  vendor: 'Perl 5 Porters',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['strawberry perl'],
  publishers: ['strawberryperl.com'],
  packages: {winget: ['StrawberryPerl.StrawberryPerl'], chocolatey: ['strawberryperl'], homebrew: ['perl']},
  cpes: ['perl:perl'],
  cna: ['perl/perl'],
  endOfLife: {slug: 'perl', parts: 2},
  version: strawberryVersion,
};
