import type {Product} from './product.ts';
import {unreadable} from './tool-version.ts';

/** LabVIEW. Its advisories name years and quarters (`2024 Q1`), its list the version of an installer: untold. */
export const labview: Product = {
  id: 'labview',
  title: 'LabVIEW',
  vendor: 'NI',
  platforms: ['windows', 'macos'],
  scheme: 'generic',
  names: ['ni labview #'],
  publishers: ['national instruments', 'ni'],
  cpes: ['ni:labview'],
  cna: ['ni/labview'],
  version: unreadable,
};
