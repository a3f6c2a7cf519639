import type {Product} from './product.ts';

/** Google Drive. */
export const googleDrive: Product = {
  id: 'google-drive',
  title: 'Google Drive',
  vendor: 'Google',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['google drive', 'google drive for desktop', 'drive file stream'],
  publishers: ['google'],
  bundleIds: ['com.google.drivefs'],
  packages: {
    winget: ['Google.GoogleDrive', 'Google.Drive'],
    chocolatey: ['googledrive', 'google-drive-file-stream'],
    homebrew: ['google-drive'],
  },
  cpes: ['google:drive', 'google:drive_for_desktop'],
  cna: ['google/drive for desktop', 'google/google drive for desktop'],
};
