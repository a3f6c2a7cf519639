import {existsSync} from 'node:fs';

import {expect, test} from 'vitest';

import {compareVersions, schemes} from '../../shared/src/versions/index.ts';
import {lines, pairs, texts} from './pairs.ts';

const VERCMP = '/usr/bin/vercmp';

test.skipIf(!existsSync(VERCMP))('orders versions as vercmp does (SKIPPED without pacman)', () => {
  const list = [
    ...pairs([...texts('0019.+_~:-abz', 3000, 8)].filter((text) => schemes.pacman.isVersion(text))),
    ['1.0', '1.0-1'],
    ['1.0a', '1.0'],
    ['1.0.a', '1.0'],
    ['1.001.2', '1.1.2'],
    ['1..1', '1.1'],
    ['1.0.', '1.0'],
    ['0:1-1', '1-1'],
  ] as const;

  const wrong = list.filter(
    ([a, b]) =>
      Number(lines(VERCMP, [a, b])?.[0]) !== Math.sign(compareVersions('pacman', a, b) ?? Number.NaN),
  );

  expect(wrong).toEqual([]);
  expect(list.length).toBeGreaterThan(500);
});
