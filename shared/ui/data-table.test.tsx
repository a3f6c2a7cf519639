// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen} from '@testing-library/preact';
import {afterEach, expect, test, vi} from 'vitest';

import {DataTable} from './data-table.tsx';
import type {Column} from './table-model.ts';

interface Row {
  readonly id: string;
  readonly size: number;
}

const columns: readonly Column<Row>[] = [
  {id: 'id', title: 'Name', value: ({id}) => id},
  {id: 'size', title: 'Size', value: ({size}) => size, numeric: true},
];
const rows = Array.from({length: 5000}, (_, index): Row => ({id: `row ${index}`, size: index}));

afterEach(cleanup);

function show(onOpen = vi.fn<(row: Row) => void>()): typeof onOpen {
  render(
    <DataTable
      label="Things"
      name="things"
      rows={rows}
      rowId={({id}) => id}
      columns={columns}
      onOpen={onOpen}
      empty={<p>nothing</p>}
    />,
  );
  return onOpen;
}

test('thousands of rows: few are drawn, all are counted', () => {
  show();

  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
  expect(screen.getAllByRole('button', {name: /^row /}).length).toBeLessThan(60);
});

test('a heading sorts, largest first where it is a number, then the other way', () => {
  show();
  const heading = screen.getByRole('button', {name: 'Size'});

  fireEvent.click(heading);
  expect(screen.getAllByRole('button', {name: /^row /})[0]?.textContent).toBe('row 4999');
  expect(heading.closest('th')?.getAttribute('aria-sort')).toBe('descending');

  fireEvent.click(heading);
  expect(screen.getAllByRole('button', {name: /^row /})[0]?.textContent).toBe('row 0');
});

test('the filter says how many are shown, and nothing that matches has its own words', () => {
  show();

  fireEvent.input(screen.getByRole('searchbox'), {target: {value: 'row 4999'}});
  expect(screen.getByRole('status').textContent).toBe('1 of 5,000 shown');

  fireEvent.input(screen.getByRole('searchbox'), {target: {value: 'zebra'}});
  expect(screen.getByText('Nothing matches “zebra”.')).toBeTruthy();
});

test('the first cell opens its row, arrows move', () => {
  const onOpen = show();
  const [first, second] = screen.getAllByRole('button', {name: /^row /});

  first?.focus();
  fireEvent.keyDown(screen.getByRole('region'), {key: 'ArrowDown'});
  expect(document.activeElement).toBe(second);

  if (second) fireEvent.click(second);
  expect(onOpen.mock.calls).toEqual([[{id: 'row 1', size: 1}]]);
});
