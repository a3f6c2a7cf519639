import type {Finding} from '@plimsoll/shared/findings';
import {expect, test} from 'vitest';

import {comparable, heaviest} from './heaviest.ts';

function found(id: string, x: number): Finding {
  return {id, risk: {x}} as unknown as Finding;
}

const ALL = [found('a', 0.1), found('b', 0.9), found('c', 0.5), found('d', 0.5), found('e', 0.2)];

test('the weightiest have room, and of the same weight the first', () => {
  expect(heaviest(ALL, 5)).toBe(ALL);
  expect(heaviest(ALL, 2).map(({id}) => id)).toEqual(['b', 'c']);
});

test('one that had no room for the lighter ones says nothing of them', () => {
  const full = [found('b', 0.9), found('f', 0.4)];

  // `e` and `a` may well be there too; `c` and `d` are not: there was room for them.
  expect(comparable(ALL, full, 2).map(({id}) => id)).toEqual(['b', 'c', 'd']);
  expect(comparable(ALL, full, 3)).toBe(ALL);
  expect(comparable(ALL, [], 3)).toBe(ALL);
});

test('what is in both is compared, however light it has become', () => {
  expect(comparable([found('f', 0)], [found('b', 0.9), found('f', 0.4)], 2).map(({id}) => id)).toEqual(['f']);
});
