import {type Label, macos, windows} from './label.ts';

const GOOGLE = 'Google LLC';
const MOZILLA = 'Mozilla';
const MICROSOFT = 'Microsoft Corporation';

/*
 * Sources of the labels: `prior to X` in each record's description (Chrome), the product's own line of MSRC (Edge),
 * mozilla.org/security/advisories for MFSA 2023-40 (CVE-2023-4863), 2024-15 (29943), 2024-18 and 2024-19 (3302, 3854),
 * 2024-51 (9680), 2025-36 and 2025-37 (4918), the notes of security.apple.com for Safari.
 */
export const BROWSERS: readonly Label[] = [
  windows(
    ['Google Chrome', '124.0.6367.155', GOOGLE],
    '2024-4671 2024-4761 2024-4947 2024-5274',
    '2024-3832 2024-4331 2024-2630',
  ),
  windows(
    ['Google Chrome', '124.0.6367.201', GOOGLE],
    '2024-4761 2024-4947 2024-5274',
    '2024-4671 2024-3832 2024-4331',
  ),
  windows(['Google Chrome', '124.0.6367.208', GOOGLE], '2024-4947 2024-5274', '2024-4671 2024-4761'),
  windows(
    ['Google Chrome', '125.0.6422.113', GOOGLE],
    '2024-7971 2024-7965',
    '2024-4671 2024-4947 2024-5274',
  ),
  windows(
    ['Google Chrome', '128.0.6613.84', GOOGLE],
    '2024-9954 2024-9965 2024-10229',
    '2024-7971 2024-7965',
  ),
  windows(['Google Chrome', '130.0.6723.58', GOOGLE], '2024-10229', '2024-9954 2024-9965'),
  windows(
    ['Google Chrome', '131.0.6778.86', GOOGLE],
    '',
    '2024-4671 2024-7971 2024-9954 2024-9965 2024-10229',
  ),
  // Without a publisher, as winget and some inventories have it.
  windows(['Google Chrome', '120.0.6099.109'], '2024-4671', '2024-2629 2024-2630 2024-2631'),
  windows(['Chrome Remote Desktop Host', '124.0.6367.20', GOOGLE], '', '2024-4671 2024-4947'),
  windows(['Google Update Helper', '1.3.36.51', GOOGLE], '', '2024-4671 2024-4947'),
  // Flaws of Chrome on Windows alone, and the app as the Mac's lists have it.
  macos(['Google Chrome', '129.0.6668.70', 'com.google.Chrome'], '2024-9954', '2024-9965'),
  macos(['Google Chrome', '130.0.6723.69', 'com.google.Chrome'], '', '2024-9954 2024-9965 2024-10229'),
  windows(['Microsoft Edge', '127.0.2651.86', MICROSOFT], '2024-38218 2024-43595', ''),
  windows(['Microsoft Edge', '127.0.2651.98', MICROSOFT], '2024-43595', '2024-38218'),
  windows(['Microsoft Edge', '130.0.2849.46', MICROSOFT], '', '2024-38218 2024-43595 2024-21387'),
  windows(['Microsoft Edge Update', '1.3.195.19', MICROSOFT], '', '2024-38218 2024-43595'),
  windows(['Microsoft Edge WebView2 Runtime', '131.0.2903.70', MICROSOFT], '', '2024-38218 2024-43595'),
  windows(['Mozilla Firefox (x64 de)', '117.0', MOZILLA], '2023-4863 2024-3302 2024-9680', ''),
  windows(
    ['Mozilla Firefox (x64 en-US)', '124.0.1', MOZILLA],
    '2024-3302 2024-3854 2024-9680 2025-4918',
    '2023-4863 2024-29943',
  ),
  windows(['Mozilla Firefox (x64 en-US)', '124.0', MOZILLA], '2024-29943 2024-3302', '2023-4863'),
  windows(['Mozilla Firefox (x64 fr)', '125.0', MOZILLA], '2024-9680', '2024-3302 2024-3854 2024-29943'),
  windows(['Mozilla Firefox (x64 en-US)', '131.0.2', MOZILLA], '2025-4918', '2024-9680 2024-3302'),
  windows(['Mozilla Firefox (x64 en-US)', '138.0.4', MOZILLA], '', '2025-4918 2024-9680'),
  // The long-term release has fixes of its own, under versions that look old.
  windows(
    ['Mozilla Firefox ESR (x64 en-US)', '115.10.0', MOZILLA],
    '2024-9680 2025-4918',
    '2023-4863 2024-3302 2024-3854 2024-29943',
  ),
  windows(
    ['Mozilla Firefox 115.9.1 ESR (x64 en-US)', '115.9.1', MOZILLA],
    '2024-3302 2024-3854 2024-9680',
    '2023-4863 2024-29943',
  ),
  windows(['Mozilla Firefox (x64 en-US)', '115.16.1', MOZILLA], '2025-4918', '2024-9680 2024-3302'),
  windows(['Mozilla Firefox (x64 en-US)', '128.3.1', MOZILLA], '2025-4918', '2024-9680 2024-3302'),
  windows(['Mozilla Firefox (x64 en-US)', '128.10.1', MOZILLA], '', '2025-4918 2024-9680'),
  windows(['Mozilla Firefox ESR (x86 en-US)', '102.15.1', MOZILLA], '2024-9680 2024-3302', '2023-4863'),
  windows(['Mozilla Firefox 68.8.0 ESR (x64 en-US)', '68.8.0', MOZILLA], '2023-4863 2024-3302', '2024-29943'),
  windows(['Mozilla Maintenance Service', '115.9.1', MOZILLA], '', '2024-9680 2024-3302 2025-4918'),
  macos(['Firefox', '124.0.1', 'org.mozilla.firefox'], '2024-3302 2024-9680', '2024-29943 2023-4863'),
  windows(
    ['Mozilla Thunderbird (x64 de)', '115.9.0', MOZILLA],
    '2024-3302 2024-9680',
    '2024-29943 2023-4863',
  ),
  windows(['Mozilla Thunderbird (x64 de)', '115.10.0', MOZILLA], '2024-9680', '2024-3302 2024-3854'),
  windows(['Mozilla Thunderbird (x64 en-US)', '115.16.0', MOZILLA], '', '2024-9680 2024-3302'),
  windows(['Mozilla Thunderbird (x64 en-US)', '128.3.1', MOZILLA], '2025-4918', '2024-9680'),
  windows(['Mozilla Thunderbird (x64 en-US)', '131.0.1', MOZILLA], '2025-4918', '2024-9680'),
  macos(
    ['Safari', '17.4.1', 'com.apple.Safari'],
    '2024-44206 2024-40866 2024-44187 2024-27834',
    '2023-42916 2024-23273',
  ),
  macos(['Safari', '17.6', 'com.apple.Safari'], '2024-40866 2024-44187', '2024-44206 2024-27834'),
  macos(['Safari', '18.0', 'com.apple.Safari'], '', '2024-40866 2024-44187 2024-44206'),
];
