import type {Product} from './product.ts';
import {threeNumbers} from './tool-version.ts';

/** XAMPP. */
export const xampp: Product = {
  id: 'xampp',
  title: 'XAMPP',
  vendor: 'Apache Friends',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['xampp'],
  publishers: ['bitnami', 'apache friends'],
  packages: {
    winget: ['ApacheFriends.Xampp.8.2', 'ApacheFriends.Xampp.8.1'],
    chocolatey: ['bitnami-xampp', 'xampp-80', 'xampp-81'],
    homebrew: ['xampp'],
  },
  cpes: ['apachefriends:xampp', 'xampp:apache_distribution'],
  cna: ['apache friends/xampp', 'apachefriends/xampp', 'xampp/apache_distribution'],
  version: threeNumbers,
};
