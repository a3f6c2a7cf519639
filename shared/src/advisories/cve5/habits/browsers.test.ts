import {expect, test} from 'vitest';

import {product, reads} from '../testing.ts';

const DESKTOPS = {platforms: ['windows', 'macos', 'linux']} as const;
const chrome = product('google-chrome', {
  ...DESKTOPS,
  scheme: 'chrome',
  cna: ['google/chrome'],
  cpes: ['google:chrome'],
});
const mozilla = [
  product('mozilla-firefox', {
    ...DESKTOPS,
    scheme: 'mozilla',
    cna: ['mozilla/firefox'],
    cpes: ['mozilla:firefox'],
  }),
  product('mozilla-firefox-esr', {...DESKTOPS, scheme: 'mozilla', cna: ['mozilla/firefox esr']}),
  product('mozilla-thunderbird', {...DESKTOPS, scheme: 'mozilla', cna: ['mozilla/thunderbird']}),
];

function upTo(vendor: string, name: string, version: string, lessThan: string) {
  return {vendor, product: name, versions: [{version, status: 'affected', lessThan, versionType: 'custom'}]};
}

test.for([
  [
    'Use after free in Visuals in Google Chrome prior to 124.0.6367.201 allowed',
    ['google-chrome [, 124.0.6367.201) confirmed'],
  ],
  [
    'Flaw in Google Chrome on Windows prior to 124.0.6367.201 allowed',
    ['google-chrome/windows [, 124.0.6367.201) confirmed'],
  ],
  [
    'Flaw in Google Chrome on Linux and Mac prior to 124.0.6367.201 allowed',
    ['google-chrome/macos [, 124.0.6367.201) confirmed', 'google-chrome/linux [, 124.0.6367.201) confirmed'],
  ],
  ['Flaw in Google Chrome on Android prior to 124.0.6367.201 allowed', []],
  ['Flaw in Google Chrome on iOS prior to 124.0.6367.201 allowed', []],
  ['Inappropriate implementation in iOS in Google Chrome prior to 124.0.6367.201 allowed', []],
] as const)('Chrome: %s', ([description, ranges]) => {
  const affected = [upTo('Google', 'Chrome', '124.0.6367.201', '124.0.6367.201')];
  const cisa = [
    {...upTo('google', 'chrome', '0', '124.0.6367.201'), cpes: ['cpe:2.3:a:google:chrome:*:*:*:*:*:*:*:*']},
  ];

  expect(reads({assigner: 'Chrome', affected, cisa, description}, [chrome])).toEqual({ranges, skips: {}});
});

test('Firefox ESR and Thunderbird: a range begins with its branch', () => {
  const affected = [
    upTo('Mozilla', 'Firefox', 'unspecified', '131.0.2'),
    upTo('Mozilla', 'Firefox ESR', 'unspecified', '128.3.1'),
    upTo('Mozilla', 'Firefox ESR', 'unspecified', '115.16.1'),
    upTo('Mozilla', 'Thunderbird', 'unspecified', '131.0.1'),
    upTo('Mozilla', 'Thunderbird', 'unspecified', '128.3.1'),
    upTo('Mozilla', 'Thunderbird', 'unspecified', '115.16.0'),
  ];

  expect(reads({assigner: 'mozilla', affected}, mozilla)).toEqual({
    ranges: [
      'mozilla-firefox [, 131.0.2) confirmed',
      'mozilla-firefox-esr [115, 115.16.1) confirmed',
      'mozilla-firefox-esr [128, 128.3.1) confirmed',
      'mozilla-thunderbird [115, 115.16.0) confirmed',
      'mozilla-thunderbird [128, 128.3.1) confirmed',
      'mozilla-thunderbird [129, 131.0.1) confirmed',
    ],
    skips: {},
  });
});

test('Thunderbird: a fix in the monthly release says nothing of the branch beside it', () => {
  const affected = [upTo('Mozilla', 'Thunderbird', 'unspecified', '131')];

  expect(reads({assigner: 'mozilla', affected}, mozilla).ranges).toEqual([
    'mozilla-thunderbird [129, 131) confirmed',
  ]);
});

test.for([
  [
    '*This bug only affects Firefox on Windows. Other operating systems are unaffected.*',
    ['mozilla-firefox/windows [, 120) confirmed'],
  ],
  ['*This bug only affects Firefox for Android. Other versions of Firefox are unaffected.*', []],
  [
    'This issue only affects the application when the profiler is running.',
    ['mozilla-firefox [, 120) confirmed'],
  ],
] as const)('Firefox: %s', ([description, ranges]) => {
  const affected = [upTo('Mozilla', 'Firefox', 'unspecified', '120')];

  expect(reads({assigner: 'mozilla', affected, description}, mozilla).ranges).toEqual(ranges);
});

test('Firefox for iOS is another product', () => {
  const affected = [upTo('Mozilla', 'Firefox for iOS', 'unspecified', '129')];

  expect(reads({assigner: 'mozilla', affected}, mozilla)).toEqual({ranges: [], skips: {}});
});
