import type {Product} from './product.ts';
import {yearVersion} from './tool-version.ts';

/** RubyMine. */
export const rubymine: Product = {
  id: 'rubymine',
  title: 'RubyMine',
  vendor: 'JetBrains',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['rubymine'],
  publishers: ['jetbrains'],
  bundleIds: ['com.jetbrains.rubymine'],
  packages: {
    winget: ['JetBrains.RubyMine'],
    chocolatey: ['rubymine'],
    homebrew: ['rubymine'],
    snap: ['rubymine'],
  },
  cpes: ['jetbrains:rubymine'],
  cna: ['jetbrains/rubymine'],
  version: yearVersion,
};
