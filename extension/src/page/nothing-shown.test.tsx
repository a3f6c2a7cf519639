// @vitest-environment happy-dom

import {signal} from '@preact/signals';
import {cleanup, fireEvent, render, screen} from '@testing-library/preact';
import {afterEach, expect, test, vi} from 'vitest';

import {debianSnapshot} from '../../../test/fleet.ts';
import {initialState} from '../background/state.ts';
import type {Client} from '../view/client.ts';
import {Root} from '../view/index.ts';
import {Weaknesses} from './weaknesses.tsx';

// The polyfill throws outside an extension.
vi.mock('webextension-polyfill', () => ({
  default: {runtime: {getURL: (path: string) => `chrome-extension://id/${path}`}},
}));
afterEach(cleanup);

const client = {
  state: signal(initialState),
  known: signal(true),
  snapshot: signal(undefined),
} as unknown as Client;

function show(snapshot: Parameters<typeof Weaknesses>[0]['snapshot']): void {
  render(
    <Root client={client} lang="en">
      <Weaknesses snapshot={snapshot} route={{section: 'weaknesses'}} />
    </Root>,
  );
}

test('a filter that hides every row says so, and stays to be changed', () => {
  show(
    debianSnapshot('laptop', [
      {cve: 'CVE-2026-1000', source: 'openssl', severity: 'high', cvss: 7.5, epss: 0.1, fixed: null},
    ]),
  );
  fireEvent.change(screen.getByLabelText('Severity'), {target: {value: 'low'}});

  expect(screen.queryByRole('heading', {name: 'Nothing of that kind'})).not.toBeNull();
  expect(screen.queryByText('No known weakness')).toBeNull();
  fireEvent.change(screen.getByLabelText('Severity'), {target: {value: ''}});
  expect(screen.queryByRole('button', {name: 'CVE-2026-1000'})).not.toBeNull();
});

test('a device without a weakness has none, and no filter', () => {
  show(debianSnapshot('laptop', []));

  expect(screen.queryByRole('heading', {name: 'No known weakness'})).not.toBeNull();
  expect(screen.queryByLabelText('Severity')).toBeNull();
});
