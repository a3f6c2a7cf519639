import type {Product} from './product.ts';

/** Skype, retired in May 2025. */
export const skype: Product = {
  id: 'skype',
  title: 'Skype',
  vendor: 'Microsoft',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'windows',
  names: ['skype', 'skype #'],
  publishers: ['skype', 'microsoft'],
  bundleIds: ['com.skype.skype'],
  packages: {
    winget: ['Microsoft.Skype'],
    chocolatey: ['skype'],
    homebrew: ['skype'],
    deb: ['skypeforlinux'],
    rpm: ['skypeforlinux'],
    snap: ['skype'],
    flatpak: ['com.skype.Client'],
  },
  cpes: ['microsoft:skype', 'skype_technologies:skype', 'skype:skype', 'microsoft:skype_for_consumer'],
  cna: ['microsoft/skype for consumer', 'microsoft/skype'],
};
