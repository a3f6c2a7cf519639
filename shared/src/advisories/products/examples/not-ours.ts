import {type Example, linux, macos, windows} from './example.ts';

/** Things beside a product, and names that only look like one. */
export const notOurs: readonly Example[] = [
  [windows('Google Update Helper', 'Google LLC', '1.3.36.112'), undefined],
  [windows('Google Chrome', 'Somebody Else', '120.0.6099.110'), undefined],
  [windows('__proto__', undefined, '1.0'), undefined],
  [windows('constructor', 'constructor', 'constructor'), undefined],
  [windows('', '', ''), undefined],
  [windows('\u0000\u202E\u200B', '\u0000', '\u0000'), undefined],
  [windows('7-Zip '.repeat(200_000), 'Igor Pavlov', '1'.repeat(1_000_000)), undefined],
  [macos('Google Chrome', 'com.example.chrome', '120.0'), undefined],
  [linux('deb', 'google chrome', '1.0'), undefined],
  [linux('deb', '__proto__', '1.0'), undefined],
];
