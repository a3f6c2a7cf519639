import {expect, test} from 'vitest';

import {compareVersions} from '../../shared/src/versions/index.ts';
import {lines, pairs, texts} from './pairs.ts';

const HAS_PACKAGING = lines('python3', ['-c', 'import packaging.version']) !== undefined;
/** Prints for each pair its order, `x` where one is no version by PEP 440. */
const SCRIPT = `
import sys
from packaging.version import Version
for line in sys.stdin:
    try:
        a, b = map(Version, line.split())
        print((a > b) - (a < b))
    except ValueError:
        print('x')
`;
const PARTS = [
  '1',
  '0',
  '10',
  '.',
  '.',
  '!',
  'a',
  'b',
  'rc',
  '.dev',
  '.post',
  '-',
  '_',
  '+',
  'c',
  'rev',
  'v',
];

test.skipIf(!HAS_PACKAGING)('orders versions as packaging does (SKIPPED without python3-packaging)', () => {
  const letters = 'abcdefghijklmnopq';
  const versions = [...texts(letters, 12_000, 8)].map(
    (text) =>
      `1${text
        .split('')
        .map((letter) => PARTS[letters.indexOf(letter)])
        .join('')}`,
  );
  const list = pairs(versions);

  const answers = lines('python3', ['-c', SCRIPT], list.map((pair) => `${pair.join(' ')}\n`).join('')) ?? [];

  const valid = list.map(([a, b], i) => ({a, b, says: answers[i]})).filter(({says}) => says !== 'x');
  const wrong = valid.filter(
    ({a, b, says}) => Math.sign(compareVersions('pep440', a, b) ?? Number.NaN) !== Number(says),
  );
  expect(wrong).toEqual([]);
  expect(valid.length).toBeGreaterThan(500);
});
