import {type Example, linux, macos, windows} from './example.ts';

/** Browsers and mail. */
export const browsers: readonly Example[] = [
  [
    windows('Google Chrome', 'Google LLC', '120.0.6099.110'),
    ['google-chrome', '120.0.6099.110', 'confirmed'],
  ],
  [windows('7-Zip 23.01 (x64)', 'Igor Pavlov', '23.01'), ['7-zip', '23.01', 'confirmed']],
  [windows('7-Zip 23.01 (x64)', undefined, '23.01'), ['7-zip', '23.01', 'likely']],
  [
    macos('Google Chrome', 'com.google.Chrome', '120.0.6099.109'),
    ['google-chrome', '120.0.6099.109', 'confirmed'],
  ],
  [
    linux('deb', 'google-chrome-stable', '120.0.6099.109-1'),
    ['google-chrome', '120.0.6099.109', 'confirmed'],
  ],
];
