import {type Example, macos, windows} from './example.ts';

/** Apple. */
export const apple: readonly Example[] = [
  [windows('iTunes', 'Apple Inc.', '12130.9.2003.0'), ['apple-itunes', '12.13.0.9', 'confirmed']],
  [windows('iTunes', 'Apple Inc.', '12.13.0.9'), ['apple-itunes', '12.13.0.9', 'confirmed']],
  [macos('iTunes', undefined, '9.0.3'), ['apple-itunes', '9.0.3', 'likely']],
  [windows('iCloud', 'Apple Inc.', '7.21.0.23'), ['apple-icloud', '7.21.0.23', 'confirmed']],
  [windows('QuickTime 7', 'Apple Inc.', '7.79.80.95'), ['apple-quicktime', '7.7.9', 'confirmed']],
  [
    windows('Apple Software Update', 'Apple Inc.', '2.7.0.3'),
    ['apple-software-update', '2.7.0.3', 'confirmed'],
  ],
  [
    windows('Apple Mobile Device Support', 'Apple Inc.', '17.0.0.21'),
    ['apple-mobile-device-support', '17.0.0.21', 'confirmed'],
  ],
  [windows('Bonjour', 'Apple Inc.', '3.1.0.1'), ['apple-bonjour', '3.1.0.1', 'confirmed']],
  [macos('Xcode', 'com.apple.dt.Xcode', '15.1'), ['apple-xcode', '15.1', 'confirmed']],
  [macos('Pages', 'com.apple.iWork.Pages', '13.2'), ['apple-pages', '13.2', 'confirmed']],
  [macos('Numbers', 'com.apple.iWork.Numbers', '13.2'), ['apple-numbers', '13.2', 'confirmed']],
  [macos('Keynote', 'com.apple.iWork.Keynote', '13.2'), ['apple-keynote', '13.2', 'confirmed']],
  [macos('GarageBand', 'com.apple.garageband10', '10.4.8'), ['apple-garageband', '10.4.8', 'confirmed']],
  [macos('Logic Pro', 'com.apple.logic10', '10.7.9'), ['apple-logic-pro', '10.7.9', 'confirmed']],
  [macos('Final Cut Pro', 'com.apple.FinalCut', '10.6.10'), ['apple-final-cut-pro', '10.6.10', 'confirmed']],
  [macos('iMovie', 'com.apple.iMovieApp', '10.3.9'), ['apple-imovie', '10.3.9', 'confirmed']],
  [macos('Compressor', 'com.apple.Compressor', '4.6.5'), ['apple-compressor', '4.6.5', 'confirmed']],
];
