import type {Product} from './product.ts';
import {firstParts} from './vendor-version.ts';

/** LibreOffice. */
export const libreoffice: Product = {
  id: 'libreoffice',
  title: 'LibreOffice',
  vendor: 'The Document Foundation',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['libreoffice', 'libreoffice fresh', 'libreoffice still'],
  publishers: ['the document foundation'],
  bundleIds: ['org.libreoffice.script'],
  packages: {
    winget: ['TheDocumentFoundation.LibreOffice', 'TheDocumentFoundation.LibreOffice.LTS'],
    chocolatey: ['libreoffice-fresh', 'libreoffice-still'],
    homebrew: ['libreoffice', 'libreoffice-still'],
    snap: ['libreoffice'],
    flatpak: ['org.libreoffice.LibreOffice'],
  },
  cpes: ['libreoffice:libreoffice'],
  cna: ['the document foundation/libreoffice', 'libreoffice/libreoffice', 'document foundation/libreoffice'],
  endOfLife: {slug: 'libreoffice', parts: 2},
  version: firstParts(3),
};
