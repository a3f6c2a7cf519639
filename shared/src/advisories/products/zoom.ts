import type {Product} from './product.ts';
import {bracketedBuild} from './vendor-version.ts';

/** Zoom Workplace. */
export const zoom: Product = {
  id: 'zoom',
  title: 'Zoom Workplace',
  vendor: 'Zoom',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['zoom', 'zoom workplace', 'zoom meetings'],
  publishers: ['zoom'],
  bundleIds: ['us.zoom.xos', 'us.zoom.pkg.videomeeting'],
  packages: {
    winget: ['Zoom.Zoom', 'Zoom.Zoom.EXE'],
    chocolatey: ['zoom', 'zoom-client'],
    homebrew: ['zoom'],
    deb: ['zoom'],
    rpm: ['zoom'],
    snap: ['zoom-client'],
    flatpak: ['us.zoom.Zoom'],
  },
  cpes: [
    'zoom:zoom',
    'zoom:meetings',
    'zoom:workplace',
    'zoom:workplace_desktop',
    'zoom:workplace_app',
    'zoom:zoom_client_for_meetings',
  ],
  cna: [
    '*/zoom clients',
    '*/zoom desktop client *',
    '*/zoom desktop client',
    '*/zoom client for meetings *',
    '*/zoom client for meetings',
    '*/zoom workplace *',
    '*/zoom workplace',
    '*/zoom apps *',
  ],
  version: zoomVersion,
};

/** The MSI leaves out the patch (`5.17.34827`); only the four numbers of a release are read. */
function zoomVersion(raw: string, name: string): string | undefined {
  const version = bracketedBuild(raw, name);
  return version !== undefined && /^\d+\.\d+\.\d{4,}$/.test(version) ? undefined : version;
}
