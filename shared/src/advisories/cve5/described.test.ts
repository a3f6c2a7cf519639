import {expect, test} from 'vitest';

import {platformsInDescription} from './described.ts';

test.for<[string, readonly string[] | undefined]>([
  ['exists within the VideoLAN VLC media player before 3.0.19 on Windows. The uninstaller runs', ['windows']],
  ['RARLAB WinRAR before 7.00, on Linux and UNIX platforms, allows attackers to spoof', ['macos', 'linux']],
  ['Mullvad VPN through 2024.1 on Android does not set a DNS server', []],
  ['The WPS Office application before 17.0.0 for Android fails to sanitize', []],
  ['bypass in Remote Desktop Manager 2023.3.4.0 and earlier on iOS allows', []],
  ['The Client Connector for macOS prior to 3.6 did not validate', ['macos']],
  ['In Enterprise on Windows versions below 9.2.2, 9.1.5, an attacker could', ['windows']],
  ['Signal Desktop before 6.2.0 on Windows, Linux, and macOS allows', ['windows', 'macos', 'linux']],
  [
    'Player before 10.3.183.67 on Windows and Mac OS X, and before 11.2.202.273 on Linux, does not',
    ['windows', 'macos', 'linux'],
  ],
  // Another system is named apart from the versions.
  ['Client before 5.1 for Windows and the client (macOS) of the same age', undefined],
  ['pgAdmin <= 8.3 is affected. If the server is running on Windows, an attacker can', undefined],
  ['libcurl 7.30.0 through 7.51.0, when built for Windows CE using schannel', undefined],
  ['A flaw in the parser before 1.2 allows code execution.', undefined],
  ['', undefined],
])('%s: %j', ([description, expected]) => {
  expect(platformsInDescription(description)).toEqual(expected);
});

test('a hostile text costs little', () => {
  expect(platformsInDescription('1 on '.repeat(200_000))).toBeUndefined();
  expect(platformsInDescription('1.'.repeat(500_000))).toBeUndefined();
});
