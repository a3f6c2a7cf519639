import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** PyCharm. */
export const pycharm: Product = {
  id: 'pycharm',
  title: 'PyCharm',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['pycharm', 'pycharm community edition', 'pycharm professional edition'],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.pycharm', 'com.jetbrains.pycharm.ce'],
  packages: {
    winget: ['JetBrains.PyCharm.Professional', 'JetBrains.PyCharm.Community'],
    chocolatey: ['pycharm', 'pycharm-community'],
    homebrew: ['pycharm', 'pycharm-ce'],
    snap: ['pycharm-professional', 'pycharm-community'],
  },
  cpes: ['jetbrains:pycharm'],
  cna: ['jetbrains/pycharm'],
  version: yearVersion,
};
