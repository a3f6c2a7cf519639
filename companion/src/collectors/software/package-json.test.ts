import fc from 'fast-check';
import {expect, test} from 'vitest';

import {parseObject, parsePackageJson} from './package-json.ts';

test.for([
  ['{"name":"a","version":"1.2.3"}', {name: 'a', version: '1.2.3'}],
  ['{"name":"@a/b","version":"1.0.0-rc.1+x"}', {name: '@a/b', version: '1.0.0-rc.1+x'}],
  ['{"name":"a"}', undefined],
  ['{"name":["a"],"version":"1"}', undefined],
  ['{"name":"a","version":"latest"}', undefined],
  ['{"name":"a/../b","version":"1"}', undefined],
  ['null', undefined],
  ['', undefined],
] as const)('%s is %o', ([text, expected]) => {
  expect(parsePackageJson(text)).toEqual(expected);
});

test('members are only those the text has', () => {
  expect(parseObject('{"__proto__":1}')?.get('__proto__')).toBe(1);
  expect(parseObject('{}')?.get('constructor')).toBeUndefined();
});

test('takes any text and any JSON', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parsePackageJson(text)?.name.length ?? 1).toBeGreaterThan(0);
    }),
  );
});
