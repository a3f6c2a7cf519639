import type {Product} from './product.ts';
import {synologyDriveVersion} from './tool-version.ts';

/** Synology Drive Client. Its advisories write `3.5.0-16084` for what Windows lists as `7.5.0.16084`. */
export const synologyDriveClient: Product = {
  id: 'synology-drive-client',
  title: 'Synology Drive Client',
  vendor: 'Synology',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['synology drive client'],
  publishers: ['synology'],
  bundleIds: ['com.synology.CloudStationUI'],
  packages: {
    winget: ['Synology.DriveClient'],
    chocolatey: ['synology-drive'],
    homebrew: ['synology-drive'],
    deb: ['synology-drive'],
    flatpak: ['com.synology.SynologyDrive'],
  },
  cpes: ['synology:drive_client'],
  cna: ['synology/synology drive client'],
  version: synologyDriveVersion,
};
