import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {share} from './share.ts';

test('what it returns is the very value, unchanged', () => {
  const data = {list: ['one', 'one', {two: 'a text longer than a slice'}], map: new Map([['k', {v: 'one'}]])};
  const copy = structuredClone(data);

  expect(share(data)).toBe(data);
  expect(data).toEqual(copy);
});

test('frozen parts stay as they are', () => {
  const frozen = Object.freeze({name: 'a text longer than a slice'});

  expect(share([frozen])).toEqual([{name: 'a text longer than a slice'}]);
});

test('any plain data is the same afterwards', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = structuredClone(value);
      expect(share(value)).toStrictEqual(before);
    }),
  );
});
