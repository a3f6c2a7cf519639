import type {Product} from './product.ts';
import {sublimeVersion} from './tool-version.ts';

/** Sublime Text. Its versions are builds: `Build 4169`, on macOS with the word before it. */
export const sublimeText: Product = {
  id: 'sublime-text',
  title: 'Sublime Text',
  vendor: 'Sublime HQ',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['sublime text', 'sublime text #'],
  publishers: ['sublime hq'],
  bundleIds: ['com.sublimetext.3', 'com.sublimetext.4', 'com.sublimetext.2'],
  packages: {
    winget: ['SublimeHQ.SublimeText.3', 'SublimeHQ.SublimeText.4'],
    chocolatey: ['sublimetext3', 'sublimetext4'],
    homebrew: ['sublime-text'],
    deb: ['sublime-text'],
    rpm: ['sublime-text'],
    snap: ['sublime-text'],
  },
  cpes: ['sublimetext:sublime_text_3'],
  version: sublimeVersion,
};
