import {type Example, linux, macos, windows} from './example.ts';

/** Browsers and mail. */
export const browsers: readonly Example[] = [
  [
    windows('Google Chrome', 'Google LLC', '120.0.6099.110'),
    ['google-chrome', '120.0.6099.110', 'confirmed'],
  ],
  [windows('Google Chrome', 'Google, Inc.', '68.185.49245'), ['google-chrome', undefined, 'confirmed']],
  [
    macos('Google Chrome', 'com.google.Chrome', '120.0.6099.109'),
    ['google-chrome', '120.0.6099.109', 'confirmed'],
  ],
  [macos('Google Chrome', undefined, '120.0.6099.109'), ['google-chrome', '120.0.6099.109', 'likely']],
  [
    linux('deb', 'google-chrome-stable', '120.0.6099.109-1'),
    ['google-chrome', '120.0.6099.109', 'confirmed'],
  ],
  [windows('Chromium', 'The Chromium Authors', '120.0.6099.71'), ['chromium', '120.0.6099.71', 'confirmed']],
  [linux('snap', 'chromium', '120.0.6099.71'), ['chromium', '120.0.6099.71', 'confirmed']],
  [
    windows('Microsoft Edge', 'Microsoft Corporation', '118.0.2088.69'),
    ['microsoft-edge', '118.0.2088.69', 'confirmed'],
  ],
  [
    macos('Microsoft Edge', 'com.microsoft.edgemac', '118.0.2088.69'),
    ['microsoft-edge', '118.0.2088.69', 'confirmed'],
  ],
  [windows('Microsoft Edge Update', 'Microsoft Corporation', '1.3.181.5'), undefined],
  [windows('Microsoft Edge Beta', 'Microsoft Corporation', '119.0.2151.12'), undefined],
  [
    windows('Microsoft Edge WebView2 Runtime', 'Microsoft Corporation', '118.0.2088.69'),
    ['microsoft-edge-webview2', '118.0.2088.69', 'confirmed'],
  ],
  [windows('Mozilla Firefox (x64 en-US)', 'Mozilla', '120.0.1'), ['mozilla-firefox', '120.0.1', 'confirmed']],
  [windows('Mozilla Firefox 33.1 (x86 de)', 'Mozilla', '33.1'), ['mozilla-firefox', '33.1', 'confirmed']],
  [windows('Mozilla Firefox 57.0.2 (fr)', 'Mozilla', '57.0.2'), ['mozilla-firefox', '57.0.2', 'confirmed']],
  [macos('Firefox', 'org.mozilla.firefox', '120.0.1'), ['mozilla-firefox', '120.0.1', 'confirmed']],
  [linux('deb', 'firefox', '120.0.1~build1'), ['mozilla-firefox', '120.0.1', 'confirmed']],
  [windows('Mozilla Maintenance Service', 'Mozilla', '120.0.1'), undefined],
  [windows('Firefox Developer Edition 82.0 (x64 en-US)', 'Mozilla', '82.0'), undefined],
  [windows('Mozilla Firefox (x64 en-US)', 'Mozilla', ''), undefined],
  [
    windows('Mozilla Firefox 60.7.2 ESR (x86 en-US)', 'Mozilla', '60.7.2'),
    ['mozilla-firefox-esr', '60.7.2', 'confirmed'],
  ],
  [
    windows('Mozilla Firefox ESR (x64 de)', 'Mozilla', '128.0'),
    ['mozilla-firefox-esr', '128.0', 'confirmed'],
  ],
  [
    windows('Mozilla Firefox (x64 en-US)', 'Mozilla', '115.10.0'),
    ['mozilla-firefox-esr', '115.10.0', 'confirmed'],
  ],
  [macos('Firefox', 'org.mozilla.firefox', '140.3.1'), ['mozilla-firefox-esr', '140.3.1', 'confirmed']],
  [linux('deb', 'firefox-esr', '115.10.0esr-1~deb12u1'), ['mozilla-firefox-esr', '115.10.0esr', 'confirmed']],
  [
    windows('Mozilla Thunderbird (x64 es-ES)', 'Mozilla', '115.5.2'),
    ['mozilla-thunderbird', '115.5.2', 'confirmed'],
  ],
  [
    windows('Mozilla Thunderbird (2.0.0.23)', 'Mozilla', '2.0.0.23 (en-US)'),
    ['mozilla-thunderbird', '2.0.0.23', 'confirmed'],
  ],
  [
    macos('Thunderbird', 'org.mozilla.thunderbird', '115.5.2'),
    ['mozilla-thunderbird', '115.5.2', 'confirmed'],
  ],
  [
    windows('SeaMonkey 2.53.18 (x64 en-US)', 'SeaMonkey e.V.', '2.53.18'),
    ['mozilla-seamonkey', '2.53.18', 'confirmed'],
  ],
  [
    windows('Opera Stable 75.0.3969.141', 'Opera Software', '75.0.3969.141'),
    ['opera', '75.0.3969.141', 'confirmed'],
  ],
  [windows('Opera 11.52', 'Opera Software ASA', '11.52.1100'), ['opera', '11.52.1100', 'confirmed']],
  [
    windows('Opera GX Stable 82.0.4227.44', 'Opera Software', '82.0.4227.44'),
    ['opera-gx', '82.0.4227.44', 'confirmed'],
  ],
  [
    macos('Opera GX', 'com.operasoftware.OperaGX', '105.0.4970.60'),
    ['opera-gx', '105.0.4970.60', 'confirmed'],
  ],
  [windows('Brave', 'Brave Software Inc', '128.1.69.153'), ['brave', '1.69.153', 'confirmed']],
  [macos('Brave Browser', 'com.brave.Browser', '128.1.69.153'), ['brave', '1.69.153', 'confirmed']],
  [linux('deb', 'brave-browser', '1.69.153'), ['brave', '1.69.153', 'confirmed']],
  [windows('Brave Nightly', 'Brave Software Inc', '128.1.71.12'), undefined],
  [windows('Vivaldi', 'Vivaldi Technologies AS.', '6.5.3206.39'), ['vivaldi', '6.5.3206.39', 'confirmed']],
  [macos('Vivaldi', 'com.vivaldi.Vivaldi', '6.5.3206.39'), ['vivaldi', '6.5.3206.39', 'confirmed']],
  [macos('Tor Browser', 'org.torproject.torbrowser', '13.0.6'), ['tor-browser', '13.0.6', 'confirmed']],
  [
    windows('Waterfox Current 2020.09 (x64 en-US)', 'Waterfox', '2020.09'),
    ['waterfox', '2020.09', 'confirmed'],
  ],
  [
    windows('Pale Moon 28.9.3 (x64 en-US)', 'Moonchild Productions', '28.9.3'),
    ['pale-moon', '28.9.3', 'confirmed'],
  ],
  [
    macos('Yandex', 'ru.yandex.desktop.yandex-browser', '23.11.1.804'),
    ['yandex-browser', '23.11.1.804', 'confirmed'],
  ],
  [windows('Yandex', 'YANDEX LLC', '23.11.1.804'), ['yandex-browser', '23.11.1.804', 'confirmed']],
  [macos('Safari', 'com.apple.Safari', '17.1.2'), ['apple-safari', '17.1.2', 'confirmed']],
  [macos('Safari', undefined, '14.0'), ['apple-safari', '14.0', 'likely']],
  [windows('Safari', 'Apple Inc.', '5.34.54.16'), ['apple-safari', undefined, 'confirmed']],
  [
    windows('Windows Internet Explorer 8', 'Microsoft Corporation', '20090308.140743'),
    ['internet-explorer', undefined, 'confirmed'],
  ],
];
