import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {compareVersions, SCHEMES, type SchemeId, schemes} from './index.ts';

/**
 * Texts near each scheme's versions, from few characters so that equal ones meet. Where the real tool's order has
 * circles on odd texts (the scheme's comment says which), the pattern keeps to those it orders.
 */
const PATTERNS: Readonly<Record<SchemeId, RegExp>> = {
  dpkg: /^(?:[01]:)?[0-2][0-2a.+~-]{0,7}$/,
  rpm: /^(?:[01]:)?[0-2a][0-2ab._~^-]{0,7}$/,
  apk: /^[0-2.][0-2ab._~-]{0,3}(?:_(?:rc|p|alpha|x)[0-2]{0,1}){0,2}(?:-r[0-2]?){0,2}$/,
  pacman: /^(?:[01]:)?[0-2][0-2ab]{0,2}(?:\.[0-2ab]{1,2}){0,3}-[1-3]$/,
  semver: /^v?[0-2](?:\.[01]{1,2}){0,3}(?:-[0-2aB-]{1,2}(?:\.[0-2aB-]{1,2}){0,2})?(?:\+[0-2a]{1,2})?$/,
  pep440:
    /^(?:[01]!)?[0-2](?:\.[01]){0,2}(?:(?:a|b|rc)[01])?(?:\.post[01])?(?:\.dev[01])?(?:\+[0-2a]{1,2})?(?:-x)?$/,
  maven: /^[0-2](?:\.[1-2]){0,2}(?:-?(?:rc|a|sp|x|final|b)-?[1-2]?){0,2}(?:-[0-2]){0,2}$/,
  rubygems: /^[0-2](?:\.[01ab]{1,2}){0,4}(?:-[01ab]{1,2})?$/,
  nuget: /^[0-2](?:\.[01]{1,2}){0,3}(?:-[0-2aB-]{1,2}(?:\.[0-2aB-]{1,2}){0,2})?(?:\+[0-2a]{1,2})?$/,
  packagist: /^v?[0-2](?:[.-]?(?:[01]|dev|RC|beta|p|BETA|x)){0,4}$/,
  pub: /^[0-2](?:\.[01]{1,2}){2}(?:-[0-2aB-]{1,2}(?:\.[0-2aB-]{1,2}){0,2})?(?:\+[0-2a]{1,2}(?:\.[01])?)?$/,
  cran: /^[0-2]{1,2}(?:[.-][0-2]{1,2}){0,4}$/,
  hackage: /^[0-2]{1,2}(?:\.[0-2]{1,2}){0,4}$/,
  windows: /^[0-2]{1,2}(?:\.[0-2]{1,2}){0,5}$/,
  apple: /^[0-2]{1,2}(?:\.[0-2]{1,2}){0,3}(?: ?\([ab]\))?$/,
  mozilla: /^[0-2]{1,2}(?:\.[0-2]{1,2}){0,3}(?:[ab]{1,2}[0-2]{0,2}(?:pre)?)?(?:esr)?$/,
  chrome: /^[0-2]{1,2}(?:\.[0-2]{1,2}){0,3}$/,
  generic: /^v?[0-2](?:\.[0-2]{1,2}){0,2}(?:[a-z]{1,2}|(?:[-_.]?(?:rc|b|p|alpha)[0-2]?|_[0-2]){0,2})$/,
};

test.for(SCHEMES)('%s is an order', (id) => {
  const scheme = schemes[id];
  const version = fc.stringMatching(PATTERNS[id]).filter((text) => scheme.isVersion(text));

  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      const [ab, bc, ac] = [scheme.compareValid(a, b), scheme.compareValid(b, c), scheme.compareValid(a, c)];
      expect(scheme.compareValid(a, a)).toBe(0);
      expect(Math.sign(scheme.compareValid(b, a)) + Math.sign(ab)).toBe(0);
      expect(ab <= 0 && bc <= 0 && ac > 0).toBe(false);
      expect(ab < 0 && bc <= 0 && ac >= 0).toBe(false);
      expect(ab <= 0 && bc < 0 && ac >= 0).toBe(false);
    }),
    {numRuns: 2000},
  );
});

test.for(SCHEMES)('%s takes any text', (id) => {
  const text = fc.oneof(fc.string(), fc.string({unit: 'binary'}), fc.stringMatching(PATTERNS[id]));

  fc.assert(
    fc.property(text, text, (a, b) => {
      const scheme = schemes[id];
      const order = compareVersions(id, a, b);
      expect(order === undefined).toBe(!scheme.isVersion(a) || !scheme.isVersion(b));
      expect(order).not.toBeNaN();
      expect(scheme.compareValid(a, b)).toBeTypeOf('number');
    }),
  );
});

const PIECES = [
  '1',
  '0',
  '1.',
  '.',
  '-',
  '1-',
  '1a',
  'a',
  'a1',
  '~',
  '^',
  '_',
  '_p1',
  '+',
  '-r',
  'rc',
  '(a)',
  ' ',
  '_rc',
  '-1.a',
  '\u{1F980}',
];

test.for(SCHEMES)('%s ends on 100 KB of anything', (id) => {
  for (const piece of PIECES) {
    const long = piece.repeat(100_000 / piece.length);
    for (const [a, b] of [
      [`1${long}`, `1${long}2`],
      [`1.${long}1`, `1.${long}`],
      [long, `${long}x`],
    ] as const) {
      expect(schemes[id].compareValid(a, b)).toBeTypeOf('number');
      expect(compareVersions(id, a, b)).toSatisfy((order) => order === undefined || Number.isFinite(order));
    }
  }
});

test('each scheme is in the registry by its name', () => {
  expect(Object.entries(schemes).map(([id, scheme]) => [id, scheme.id])).toEqual(
    SCHEMES.map((id) => [id, id]),
  );
});
