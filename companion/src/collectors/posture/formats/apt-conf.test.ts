import fc from 'fast-check';
import {expect, test} from 'vitest';

import {parseAptConf, parseAptLists} from './apt-conf.ts';

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

test.for([
  ['U::O { "a"; "b=c,d"; };', [['u::o', ['a', 'b=c,d']]]],
  ['U { O { "a"; }; };\nU::O:: "b";', [['u::o', ['a', 'b']]]],
  ['U::Automatic-Reboot "true";', []],
  ['U::O {\n  // "a";\n  "b";\n};', [['u::o', ['b']]]],
  [';;; "x"', []],
] as const)('%j lists %j', ([text, lists]) => {
  expect([...parseAptLists(text)]).toEqual(lists);
});

test('ends on any input', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary-ascii'}), (text) => {
      expect(parseAptConf(text).size).toBeLessThanOrEqual(text.length);
      expect(parseAptLists(text).size).toBeLessThanOrEqual(text.length);
    }),
  );
});
