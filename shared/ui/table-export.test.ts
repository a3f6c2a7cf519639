import {expect, test} from 'vitest';

import {toCsv, toJson, toTsv} from './table-export.ts';
import type {CellValue, Column} from './table-model.ts';

const columns: readonly Column<CellValue>[] = [{id: 'cell', title: 'Cell', value: (cell) => cell}];

test.for([
  {given: 'plain', cell: 'openssl', csv: 'openssl'},
  {given: 'a comma and quotes', cell: 'a, "b"', csv: '"a, ""b"""'},
  {given: 'a formula', cell: '=HYPERLINK("x")', csv: '"\'=HYPERLINK(""x"")"'},
  {given: 'a plus', cell: '+1', csv: "'+1"},
  {given: 'a minus in a text', cell: '-1', csv: "'-1"},
  {given: 'an at sign', cell: '@SUM', csv: "'@SUM"},
  {given: 'a tab', cell: '\t=1', csv: "'\t=1"},
  {given: 'a full-width formula', cell: '＝1+1', csv: "'＝1+1"},
  {given: 'a full-width sign', cell: '－1', csv: "'－1"},
  {given: 'a number', cell: -1, csv: '-1'},
  {given: 'nothing', cell: null, csv: ''},
])('CSV of $given', ({cell, csv}) => {
  expect(toCsv([cell], columns)).toBe(`Cell\r\n${csv}\r\n`);
});

test('TSV keeps one line a row', () => {
  expect(toTsv(['a\tb\nc', '=1'], columns)).toBe("Cell\na b c\n'=1\n");
});

test('JSON keeps the values as they are', () => {
  expect(JSON.parse(toJson(['=1', 2, null], columns))).toEqual([{cell: '=1'}, {cell: 2}, {cell: null}]);
});
