import {spawnSync} from 'node:child_process';

import fc from 'fast-check';
import {expect, test} from 'vitest';

import {quoteForShell, quoteForSystemd, quoteForWindows, quoteForXml} from './quote.ts';

test.for([
  ['plain', 'plain'],
  ['/a/b-c_d.e:f,g=h@i%j+k', '/a/b-c_d.e:f,g=h@i%j+k'],
  ['', "''"],
  ["it's $HOME", "'it'\\''s $HOME'"],
] as const)('for a shell %j is %s', ([argument, quoted]) => {
  expect(quoteForShell(argument)).toBe(quoted);
});

test('a shell takes every argument back as it was', () => {
  const words = fc.sample(
    fc.string({unit: 'binary'}).filter((word) => !word.includes('\0') && word.isWellFormed()),
    {numRuns: 100, seed: 7},
  );
  const {stdout} = spawnSync('/bin/sh', ['-c', `printf '%s\\0' ${words.map(quoteForShell).join(' ')}`]);

  expect(stdout.toString('utf8')).toBe(words.map((word) => `${word}\0`).join(''));
});

test.for([
  [String.raw`C:\Program Files\x`, String.raw`"C:\Program Files\x"`],
  ['C:\\end\\', String.raw`"C:\end\\"`],
  ['a"b', String.raw`"a\"b"`],
  ['a\\"b', String.raw`"a\\\"b"`],
] as const)('for Windows %j is %s', ([argument, quoted]) => {
  expect(quoteForWindows(argument)).toBe(quoted);
});

test('XML takes no markup from text', () => {
  expect(quoteForXml('<a b="c">&\u0000\u001B')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;');
});

test('a line of a unit stays one line', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(quoteForSystemd(text)).not.toContain('\n');
    }),
  );
});
