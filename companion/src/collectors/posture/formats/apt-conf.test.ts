import fc from 'fast-check';
import {expect, test} from 'vitest';

import {parseAptConf} from './apt-conf.ts';

test.for([
  ['APT::Periodic::Enable "1";', [['apt::periodic::enable', '1']]],
  [
    'APT { Periodic { Enable "1"; Verbose 2; }; Get::Assume-Yes "true"; };',
    [
      ['apt::periodic::enable', '1'],
      ['apt::periodic::verbose', '2'],
      ['apt::get::assume-yes', 'true'],
    ],
  ],
  ['// A "1";\n# B "1";\n/* C "1"; */ D "1";', [['d', '1']]],
  ['URL "http://x/y";', [['url', 'http://x/y']]],
  ['}}} A "1"; {{{', [['a', '1']]],
  ['A "unfinished', []],
] as const)('%j holds %j', ([text, values]) => {
  expect([...parseAptConf(text)]).toEqual(values);
});

test('ends on any input', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary-ascii'}), (text) => {
      expect(parseAptConf(text).size).toBeLessThanOrEqual(text.length);
    }),
  );
});
