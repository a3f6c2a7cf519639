import type {Product} from './product.ts';
import {bracketedBuild} from './vendor-version.ts';

/** Zoom Rooms. */
export const zoomRooms: Product = {
  id: 'zoom-rooms',
  title: 'Zoom Rooms',
  vendor: 'Zoom',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['zoom rooms'],
  publishers: ['zoom'],
  bundleIds: ['us.zoom.ZoomRooms'],
  packages: {winget: ['Zoom.ZoomRooms']},
  cpes: ['zoom:rooms'],
  cna: ['*/zoom rooms *', '*/zoom rooms'],
  version: bracketedBuild,
};
