import type {Product} from './product.ts';

/** LibreCAD. */
export const librecad: Product = {
  id: 'librecad',
  title: 'LibreCAD',
  vendor: 'LibreCAD',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['librecad'],
  publishers: ['librecad team'],
  packages: {winget: ['LibreCAD.LibreCAD'], chocolatey: ['librecad'], homebrew: ['librecad']},
  cpes: ['librecad:librecad'],
};
