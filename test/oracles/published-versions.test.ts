import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {expect, test} from 'vitest';

import type {SchemeId} from '../../shared/src/versions/index.ts';
import {relation} from '../../shared/src/versions/relation.ts';

const VERSIONS = fileURLToPath(new URL('../../../shared/data/versions/', import.meta.url));
const LINE = /^(?<a>[^#/].*?) (?<sign>[<=>]) (?<b>.+)$/;

/** Lines whose text the ecosystem's own tool refuses, and we too. */
const REFUSED = new Map([
  [
    'trunk < 3.2.3',
    'packaging, since release 22, refuses what PEP 440 does not know; a word alone says nothing',
  ],
]);

const LISTS: readonly (readonly [file: string, scheme: SchemeId, count: number])[] = [
  ['alpine-versions.txt', 'apk', 778],
  ['alpine-versions-generated.txt', 'apk', 13_979],
  ['cran-versions.txt', 'cran', 21],
  ['cran-versions-generated.txt', 'cran', 57],
  ['debian-versions.txt', 'dpkg', 30],
  ['debian-versions-generated.txt', 'dpkg', 14_442],
  ['hackage-versions.txt', 'hackage', 11],
  ['maven-versions.txt', 'maven', 102],
  ['maven-versions-generated.txt', 'maven', 14_752],
  ['nuget-versions.txt', 'nuget', 35],
  ['packagist-versions.txt', 'packagist', 95],
  ['packagist-versions-generated.txt', 'packagist', 10_630],
  ['pub-versions.txt', 'pub', 100],
  ['pypi-versions.txt', 'pep440', 37],
  ['pypi-versions-generated.txt', 'pep440', 12_374],
  ['redhat-versions.txt', 'rpm', 165],
  ['rubygems-versions.txt', 'rubygems', 25],
  ['rubygems-versions-generated.txt', 'rubygems', 4098],
  ['semver-versions.txt', 'semver', 86],
];

test.for(LISTS)(
  '%s by %s: %i comparisons hold (SKIPPED without ../shared/data)',
  ([file, scheme, count], {skip}) => {
    skip(!existsSync(VERSIONS), 'no ../shared/data');
    const stated = readFileSync(VERSIONS + file, 'utf8')
      .split('\n')
      .map((line) => LINE.exec(line)?.groups)
      .filter((found) => found !== undefined)
      .filter(({a, sign, b}) => !REFUSED.has(`${a} ${sign} ${b}`));

    const wrong = stated.filter(({a = '', sign, b = ''}) => relation(scheme, a, b) !== sign);

    console.log(`${file}: ${stated.length} compared, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(stated.length).toBe(count);
  },
);

test('what we refuse has no order', () => {
  expect([...REFUSED.keys()].map((line) => relation('pep440', line.split(' ')[0] ?? '', '1'))).toEqual([
    undefined,
  ]);
});
