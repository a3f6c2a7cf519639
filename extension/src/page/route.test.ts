import fc from 'fast-check';
import {expect, test} from 'vitest';

import {hashOf, parseRoute, SECTIONS} from './route.ts';

test.for([
  {hash: '', route: {section: 'overview'}},
  {hash: '#/nowhere/x', route: {section: 'overview', item: 'x'}},
  {hash: '#/weaknesses', route: {section: 'weaknesses'}},
  {
    hash: '#/recommendations/va-_-debian-_-curl/fix',
    route: {section: 'recommendations', item: 'va-_-debian-_-curl', part: 'fix'},
  },
  {hash: '#/timeline//2026-11-01..', route: {section: 'timeline', part: '2026-11-01..'}},
  {hash: '#/software/%E0%A4%A', route: {section: 'software', item: '%E0%A4%A'}},
])('$hash', ({hash, route}) => {
  expect(parseRoute(hash)).toEqual(route);
});

test('every route is read back as it was written', () => {
  const section = fc.constantFrom(...SECTIONS);
  fc.assert(
    fc.property(
      fc.record(
        {
          section,
          item: fc.string({minLength: 1, unit: 'grapheme'}),
          part: fc.string({minLength: 1, unit: 'grapheme'}),
        },
        {requiredKeys: ['section']},
      ),
      (route) => {
        expect(parseRoute(hashOf(route))).toEqual(route);
      },
    ),
  );
});
