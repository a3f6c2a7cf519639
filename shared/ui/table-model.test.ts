import fc from 'fast-check';
import {expect, test} from 'vitest';

import {arrange, type Column, visible} from './table-model.ts';

interface Row {
  readonly name: string;
  readonly score: number | null;
}

const columns: readonly Column<Row>[] = [
  {id: 'name', title: 'Name', value: ({name}) => name},
  {id: 'score', title: 'Score', value: ({score}) => score, numeric: true},
];
const rows: readonly Row[] = [
  {name: 'curl 10', score: 2},
  {name: 'curl 9', score: null},
  {name: 'OpenSSL', score: 10},
];

test.for([
  {filter: '', sort: undefined, names: ['curl 10', 'curl 9', 'OpenSSL']},
  {filter: 'CURL', sort: undefined, names: ['curl 10', 'curl 9']},
  {filter: 'curl 2', sort: undefined, names: ['curl 10']},
  {filter: '.*', sort: undefined, names: []},
  {filter: '', sort: {column: 'name', descending: false}, names: ['curl 9', 'curl 10', 'OpenSSL']},
  {filter: '', sort: {column: 'score', descending: true}, names: ['OpenSSL', 'curl 10', 'curl 9']},
  {filter: '', sort: {column: 'score', descending: false}, names: ['curl 10', 'OpenSSL', 'curl 9']},
])('filter "$filter", sort $sort', ({filter, sort, names}) => {
  expect(arrange(rows, columns, filter, sort).map(({name}) => name)).toEqual(names);
});

test('what is in view is drawn, wherever it is scrolled to', () => {
  const heights = {height: fc.integer({min: 0, max: 2000}), scrollTop: fc.integer({min: 0, max: 500_000})};
  fc.assert(
    fc.property(fc.integer({min: 1, max: 20_000}), fc.record(heights), (count, {height, scrollTop}) => {
      const {first, last} = visible(count, {height, scrollTop, rowHeight: 44});
      const top = Math.min(Math.floor(scrollTop / 44), count - 1);
      const bottom = Math.min(count, Math.ceil((scrollTop + height) / 44));
      expect(first).toBeLessThanOrEqual(top);
      expect(last).toBeGreaterThanOrEqual(bottom);
      expect(last - first).toBeLessThanOrEqual(height / 44 + 18);
    }),
  );
});
