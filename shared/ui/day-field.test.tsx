// @vitest-environment happy-dom

import {cleanup, fireEvent, render, screen} from '@testing-library/preact';
import type {JSX} from 'preact';
import {afterEach, expect, test} from 'vitest';

import {DayField} from './day-field.tsx';

afterEach(cleanup);

const told: (string | undefined)[] = [];

function Field({day}: {readonly day: string | undefined}): JSX.Element {
  return <DayField label="From" day={day} onChange={(next) => told.push(next)} />;
}

function field(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>('From');
}

test('a year being written tells nothing until it is one, and is left in the field', () => {
  told.length = 0;
  const {rerender} = render(<Field day={undefined} />);
  field().focus();
  for (const value of ['0002-11-11', '0020-11-11', '0202-11-11']) {
    fireEvent.change(field(), {target: {value}});
    rerender(<Field day={undefined} />);
    expect(field().value).toBe(value);
  }
  fireEvent.change(field(), {target: {value: '2025-11-11'}});

  expect(told).toEqual(['2025-11-11']);
});

test('an address that comes a key late takes nothing from who is writing', () => {
  const {rerender} = render(<Field day={undefined} />);
  field().focus();
  fireEvent.change(field(), {target: {value: '2025-11-11'}});
  fireEvent.change(field(), {target: {value: '2025-11-12'}});
  rerender(<Field day="2025-11-11" />);

  expect(field().value).toBe('2025-11-12');
});

test('what was not finished goes when the field is left; the address fills a field nobody is in', () => {
  const {rerender} = render(<Field day="2025-11-11" />);
  field().focus();
  fireEvent.change(field(), {target: {value: '0202-11-11'}});
  fireEvent.blur(field());
  expect(field().value).toBe('2025-11-11');

  field().blur();
  rerender(<Field day="2026-01-01" />);
  expect(field().value).toBe('2026-01-01');
});
