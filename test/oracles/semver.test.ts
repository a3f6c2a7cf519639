import {compare, valid} from 'semver';
import {expect, test} from 'vitest';

import {compareVersions, schemes} from '../../shared/src/versions/index.ts';
import {pairs, texts} from './pairs.ts';

const versions = [...texts('0119.--+ab.R', 8000, 9)].map((tail) => `1.0.${tail}`);

test('orders versions as npm does', () => {
  const list = pairs(versions.filter((text) => valid(text) !== null));

  const wrong = list.filter(
    ([a, b]) => Math.sign(compareVersions('semver', a, b) ?? Number.NaN) !== compare(a, b),
  );

  expect(wrong).toEqual([]);
  expect(list.length).toBeGreaterThan(500);
});

test('takes what npm takes', () => {
  expect(versions.filter((text) => valid(text) !== null && !schemes.semver.isVersion(text))).toEqual([]);
});
