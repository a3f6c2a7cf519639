import type {Product} from './product.ts';

/** RealVNC Server. */
export const realvncServer: Product = {
  id: 'realvnc-server',
  title: 'RealVNC Server',
  vendor: 'RealVNC',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['vnc server', 'realvnc server'],
  publishers: ['realvnc'],
  bundleIds: ['com.realvnc.vncserver'],
  packages: {
    winget: ['RealVNC.VNCServer'],
    chocolatey: ['vnc-connect'],
    homebrew: ['vnc-server'],
    deb: ['realvnc-vnc-server'],
  },
  cpes: ['realvnc:vnc_server', 'realvnc:realvnc'],
  cna: ['realvnc/vnc server'],
};
