import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {compareDpkg, compareValidDpkg, isDpkgVersion} from './dpkg.ts';

// Debian policy 5.6.12 and deb-version(7); test/oracles holds the order against dpkg itself.
test.for([
  ['1.0~rc1', '<', '1.0'],
  ['1.0', '<', '1.0+deb12u1'],
  ['1.0+deb12u1', '<', '1.0+deb12u2'],
  ['1.0+deb12u9', '<', '1.0+deb12u10'],
  ['1.0a', '<', '1.0+'],
  ['9', '<', '10'],
  ['1.09', '=', '1.9'],
  ['0:1-0', '=', '1'],
  ['1.0-1', '<', '1.0-1.1'],
  ['1.0-1', '<', '1:0.1-1'],
  ['2:8--2', '<', '2:8--12'],
  ['1.2-3~bpo12+1', '<', '1.2-3'],
  ['22.01+dfsg-8', '<', '22.01+really26.01+dfsg-0'],
  ['9007199254740992', '<', '9007199254740993'],
  ['1:1:2-1', '>', '1:1.2-1'],
] as const)('%s %s %s', ([a, relation, b]) => {
  const order = compareDpkg(a, b) ?? Number.NaN;

  expect(order < 0 ? '<' : order > 0 ? '>' : '=').toBe(relation);
  expect(Math.sign(compareDpkg(b, a) ?? Number.NaN)).toBe(-Math.sign(order) + 0);
});

test.for([
  ['', '1'],
  ['1', 'a1'],
  ['1-', '1'],
  ['1:', '1'],
  [':1', '1'],
  ['x:1', '1'],
  ['1_2', '1'],
  ['1 2', '1'],
  ['1', '2147483648:1'],
  ['1.0-1:2', '1'],
  ['é', 'é'],
])('%j and %j have no order', ([a = '', b = '']) => {
  expect(compareDpkg(a, b)).toBeUndefined();
});

const version = fc.stringMatching(/^(?:[0-3]:)?[0-9][0-9a-z.+~-]{0,8}$/).filter(isDpkgVersion);

test('is an order', () => {
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      const [ab, bc, ac] = [compareValidDpkg(a, b), compareValidDpkg(b, c), compareValidDpkg(a, c)];
      expect(Math.sign(compareValidDpkg(b, a)) + Math.sign(ab)).toBe(0);
      expect(ab <= 0 && bc <= 0 && ac > 0).toBe(false);
      expect(compareDpkg(a, a)).toBe(0);
    }),
  );
});

test('takes any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const order = compareDpkg(a, b);
      expect(order === undefined).toBe(!isDpkgVersion(a) || !isDpkgVersion(b));
    }),
  );
});
