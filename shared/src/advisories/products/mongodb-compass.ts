import type {Product} from './product.ts';

/** MongoDB Compass. */
export const mongodbCompass: Product = {
  id: 'mongodb-compass',
  title: 'MongoDB Compass',
  vendor: 'MongoDB',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'semver',
  names: ['mongodb compass', 'mongodbcompass'],
  publishers: ['mongodb'],
  bundleIds: ['com.mongodb.compass'],
  packages: {
    winget: ['MongoDB.Compass.Full', 'MongoDB.Compass.Community'],
    chocolatey: ['mongodb-compass'],
    homebrew: ['mongodb-compass'],
    deb: ['mongodb-compass'],
    rpm: ['mongodb-compass'],
  },
  cpes: ['mongodb:compass'],
  cna: ['mongodb inc/mongodb compass'],
};
