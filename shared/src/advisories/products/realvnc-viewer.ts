import type {Product} from './product.ts';

/** RealVNC Viewer. */
export const realvncViewer: Product = {
  id: 'realvnc-viewer',
  title: 'RealVNC Viewer',
  vendor: 'RealVNC',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['vnc viewer', 'realvnc viewer'],
  publishers: ['realvnc'],
  bundleIds: ['com.realvnc.vncviewer'],
  packages: {
    winget: ['RealVNC.VNCViewer'],
    chocolatey: ['vnc-viewer'],
    homebrew: ['vnc-viewer'],
    deb: ['realvnc-vnc-viewer'],
  },
  cpes: ['realvnc:vnc_viewer'],
  cna: ['realvnc/vnc viewer'],
};
