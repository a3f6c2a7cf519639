import type {Product} from './product.ts';

/** FreeCAD. */
export const freecad: Product = {
  id: 'freecad',
  title: 'FreeCAD',
  vendor: 'FreeCAD',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['freecad', 'freecad installed for current user', 'freecad installed for all users'],
  publishers: ['freecad team', 'freecad'],
  bundleIds: ['org.freecadweb.FreeCAD', 'org.freecad.FreeCAD'],
  packages: {
    winget: ['FreeCAD.FreeCAD'],
    chocolatey: ['freecad'],
    homebrew: ['freecad'],
    snap: ['freecad'],
    flatpak: ['org.freecadweb.FreeCAD', 'org.freecad.FreeCAD'],
  },
  cpes: ['freecad:freecad', 'freecadweb:freecad'],
};
