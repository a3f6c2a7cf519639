import type {Product} from './product.ts';

/** ExifTool. */
export const exiftool: Product = {
  id: 'exiftool',
  title: 'ExifTool',
  vendor: 'Phil Harvey',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['exiftool'],
  publishers: ['phil harvey', 'oliver betz'],
  packages: {winget: ['OliverBetz.ExifTool'], chocolatey: ['exiftool'], homebrew: ['exiftool']},
  cpes: ['exiftool_project:exiftool'],
};
