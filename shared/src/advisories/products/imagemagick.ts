import type {Product} from './product.ts';
import {dashedBuild} from './tool-version.ts';

/** ImageMagick. Counts its last part behind a dash: `7.1.1-21`, in the list of Windows `7.1.1.21`. */
export const imagemagick: Product = {
  id: 'imagemagick',
  title: 'ImageMagick',
  vendor: 'ImageMagick',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['imagemagick', 'imagemagick *'],
  publishers: ['imagemagick studio'],
  packages: {
    winget: ['ImageMagick.ImageMagick'],
    chocolatey: ['imagemagick', 'imagemagick.app'],
    homebrew: ['imagemagick'],
  },
  cpes: ['imagemagick:imagemagick'],
  cna: ['imagemagick/imagemagick', 'n/a/imagemagick'],
  version: dashedBuild,
};
