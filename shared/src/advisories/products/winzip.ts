import type {Product} from './product.ts';

/** WinZip. */
export const winzip: Product = {
  id: 'winzip',
  title: 'WinZip',
  vendor: 'Corel',
  platforms: ['windows', 'macos'],
  scheme: 'windows',
  names: ['winzip', 'winzip #'],
  publishers: ['winzip', 'corel'],
  bundleIds: ['com.winzip.WinZip11'],
  packages: {winget: ['Corel.WinZip'], chocolatey: ['winzip'], homebrew: ['winzip']},
  cpes: ['winzip:winzip', 'corel:winzip'],
  cna: ['winzip/winzip', 'corel/winzip', 'winzip computing/winzip'],
};
