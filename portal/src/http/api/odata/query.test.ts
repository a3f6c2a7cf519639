import {expect, test} from 'vitest';

import {ODataError} from './lex.ts';
import {nextLink, readListQuery} from './query.ts';

const rules = {fields: new Map([['id', 'text'] as const, ['tags', 'list'] as const]), maxTop: 100};

test('nothing asked is a whole page', () => {
  expect(readListQuery(new URLSearchParams(''), rules)).toEqual({
    where: undefined,
    order: [],
    top: 100,
    skip: 0,
    wanted: undefined,
    count: false,
    select: undefined,
  });
});

test.for([
  ['everything, more to come', '', true, '?%24skip=100'],
  ['everything, at the end', '', false, undefined],
  ['exactly what was asked', '?$top=10', true, undefined],
  ['more than a page', '?$top=250', true, '?%24top=150&%24skip=100'],
  ['the second page of that', '?$top=150&$skip=100', true, '?%24top=50&%24skip=200'],
  ['with a filter', "?$filter=id eq 'a'", true, '?%24filter=id+eq+%27a%27&%24skip=100'],
] as const)('next link: %s', ([, search, more, expected]) => {
  const address = new URL(`http://portal.test/api/machines${search}`);
  const query = readListQuery(address.searchParams, rules);
  expect(nextLink(address, query, more)).toBe(
    expected === undefined ? undefined : `http://portal.test/api/machines${expected}`,
  );
});

test.for([
  ['$top=x', '$top is no whole number in range'],
  ['$skip=99999999', '$skip is no whole number in range'],
  ['$orderby=id up', 'a sort key is a field, then asc or desc'],
  ['$orderby=tags', 'cannot sort by tags'],
  ['$orderby=id,id,id,id,id,id,id', 'more than 6 sort keys'],
  ['$apply=x', 'the option $apply is not supported'],
] as const)('%s is refused', ([search, message]) => {
  expect(() => readListQuery(new URLSearchParams(search), rules)).toThrow(new ODataError(message));
});
