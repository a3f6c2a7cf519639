import type {Product} from './product.ts';

/** OpenSCAD. */
export const openscad: Product = {
  id: 'openscad',
  title: 'OpenSCAD',
  vendor: 'OpenSCAD',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['openscad'],
  publishers: ['the openscad developers', 'openscad'],
  bundleIds: ['org.openscad.OpenSCAD'],
  packages: {
    winget: ['OpenSCAD.OpenSCAD'],
    chocolatey: ['openscad', 'openscad.install'],
    homebrew: ['openscad'],
  },
  cpes: ['openscad:openscad'],
};
