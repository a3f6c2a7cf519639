import {expect, test} from 'vitest';

import {firefoxTrack} from './firefox-track.ts';

test.for([
  ['115.0', 'Firefox', 'mozilla-firefox'],
  ['115.0.2', 'Firefox', 'mozilla-firefox'],
  ['115.10.0', 'Firefox', 'mozilla-firefox-esr'],
  ['140.3.1', 'Mozilla Firefox (x64 en-US)', 'mozilla-firefox-esr'],
  ['33.1', 'Mozilla Firefox 33.1 (x86 de)', 'mozilla-firefox'],
  ['14.0.1', 'Firefox', 'mozilla-firefox'],
  ['3.6.28', 'Mozilla Firefox (3.6.28)', 'mozilla-firefox'],
  ['128.0', 'Mozilla Firefox ESR (x64 de)', 'mozilla-firefox-esr'],
  ['115.0.1esr', 'firefox', 'mozilla-firefox-esr'],
  [undefined, 'Mozilla Firefox ESR (x64 de)', 'mozilla-firefox-esr'],
  [undefined, 'Mozilla Firefox', undefined],
  ['beta', 'Mozilla Firefox', undefined],
] as const)('%s of %s is %s', ([version, name, expected]) => {
  expect(firefoxTrack(version, name)).toBe(expected);
});
