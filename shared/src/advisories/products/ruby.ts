import type {Product} from './product.ts';
import {threeNumbers} from './tool-version.ts';

/** Ruby of RubyInstaller, Homebrew and snap: `2.7.1-1` is Ruby 2.7.1, packed for the first time. */
export const ruby: Product = {
  id: 'ruby',
  title: 'Ruby',
  vendor: 'Ruby Core Team',
  platforms: ['windows', 'macos', 'linux'],
  scheme: 'generic',
  names: ['ruby', 'ruby with msys2'],
  publishers: ['rubyinstaller team'],
  packages: {
    winget: [
      'RubyInstallerTeam.Ruby.2.7',
      'RubyInstallerTeam.Ruby.3.0',
      'RubyInstallerTeam.Ruby.3.1',
      'RubyInstallerTeam.Ruby.3.2',
      'RubyInstallerTeam.Ruby.3.3',
      'RubyInstallerTeam.Ruby.3.4',
      'RubyInstallerTeam.RubyWithDevKit.2.7',
      'RubyInstallerTeam.RubyWithDevKit.3.0',
      'RubyInstallerTeam.RubyWithDevKit.3.1',
      'RubyInstallerTeam.RubyWithDevKit.3.2',
      'RubyInstallerTeam.RubyWithDevKit.3.3',
      'RubyInstallerTeam.RubyWithDevKit.3.4',
    ],
    chocolatey: ['ruby', 'ruby.install'],
    homebrew: ['ruby', 'ruby@2.7', 'ruby@3.0', 'ruby@3.1', 'ruby@3.2', 'ruby@3.3', 'ruby@3.4'],
    snap: ['ruby'],
  },
  cpes: ['ruby-lang:ruby'],
  cna: ['ruby-lang/ruby'],
  endOfLife: {slug: 'ruby', parts: 2},
  version: threeNumbers,
};
