import {expect, test} from 'vitest';

import {compareVersions} from '../../shared/src/versions/index.ts';
import {lines, pairs, texts} from './pairs.ts';

const HAS_RUBY = lines('ruby', ['-v']) !== undefined;
/** Prints for each pair its order, `x` where one is no version to RubyGems. */
const SCRIPT = `STDIN.each_line do |line|
  a, b = line.split
  puts(Gem::Version.correct?(a) && Gem::Version.correct?(b) ? Gem::Version.new(a) <=> Gem::Version.new(b) : 'x')
end`;

test.skipIf(!HAS_RUBY)('orders versions as RubyGems does (SKIPPED without ruby)', () => {
  const list = pairs([...texts('0019...-abA', 8000, 8)].map((text) => `1.${text}`));

  const answers = lines('ruby', ['-e', SCRIPT], list.map((pair) => `${pair.join(' ')}\n`).join('')) ?? [];

  const valid = list.map(([a, b], i) => ({a, b, says: answers[i]})).filter(({says}) => says !== 'x');
  const wrong = valid.filter(
    ({a, b, says}) => Math.sign(compareVersions('rubygems', a, b) ?? Number.NaN) !== Number(says),
  );
  expect(wrong).toEqual([]);
  expect(valid.length).toBeGreaterThan(1000);
});
