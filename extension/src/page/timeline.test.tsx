// @vitest-environment happy-dom

import type {TimelineEvent} from '@plimsoll/shared/protocol';
import type {Lang} from '@plimsoll/shared/texts';
import {signal} from '@preact/signals';
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/preact';
import type {JSX} from 'preact';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {debianSnapshot} from '../../../test/fleet.ts';
import {type AppState, initialState} from '../background/state.ts';
import type {Client} from '../view/client.ts';
import {Root} from '../view/index.ts';
import {parseRoute} from './route.ts';
import {Timeline} from './timeline.tsx';

// The polyfill throws outside an extension.
vi.mock('webextension-polyfill', () => ({
  default: {runtime: {getURL: (path: string) => `chrome-extension://id/${path}`}},
}));

const hash = signal('');
beforeEach(() => {
  hash.value = '#/timeline';
  vi.spyOn(location, 'replace').mockImplementation((next) => {
    hash.value = String(next);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const snapshot = debianSnapshot('laptop', [
  {cve: 'CVE-2026-1000', source: 'zip', severity: 'high', cvss: 7.5, epss: 0.1, fixed: null},
]);

function happened(id: number, subject: string, data: TimelineEvent['data'] = {to: '1'}): TimelineEvent {
  return {id, at: '2026-11-10T12:00:00.000Z', kind: 'installed', subject, data};
}

function Page(): JSX.Element {
  return <Timeline route={parseRoute(hash.value)} />;
}

/** A companion that notes what it is asked; answers come page by page. */
function show(
  pages: readonly (readonly TimelineEvent[])[],
  lang: Lang = 'en',
): {readonly asked: Record<string, unknown>[]} {
  const asked: Record<string, unknown>[] = [];
  const state: AppState = {...initialState, link: {state: 'connected', port: 24_781}};
  const client = {
    state: signal(state),
    known: signal(true),
    snapshot: signal(snapshot),
    call: (_method: string, params: {before?: number}) => {
      asked.push(params);
      const at =
        params.before === undefined ? 0 : pages.findIndex((page) => page.at(-1)?.id === params.before) + 1;
      return Promise.resolve({events: pages[at] ?? [], more: at < pages.length - 1});
    },
    onEvent: () => () => undefined,
  } as unknown as Client;
  render(
    <Root client={client} lang={lang}>
      <Page />
    </Root>,
  );
  return {asked};
}

test('days are asked for from midnight to midnight where the reader is, and stand in the address', async () => {
  const {asked} = show([[happened(1, 'zip')]]);
  await screen.findByText('Installed zip 1');
  fireEvent.change(screen.getByLabelText('From'), {target: {value: '2026-11-01'}});
  fireEvent.change(screen.getByLabelText('To'), {target: {value: '2026-11-12'}});
  await waitFor(() => expect(asked).toHaveLength(3));

  expect(hash.value).toBe('#/timeline//2026-11-01..2026-11-12');
  expect(asked.at(-1)).toEqual({
    from: new Date(2026, 10, 1).toISOString(),
    to: new Date(2026, 10, 13).toISOString(),
    limit: 500,
  });
});

test.for([
  ['cve-2026-1000', {subject: 'CVE-2026-1000'}, '#/timeline/CVE-2026-1000'],
  ['Fixed disks are encrypted', {subject: 'disk-encryption'}, '#/timeline/disk-encryption'],
  ['zip', {search: 'zip'}, '#/timeline/zip'],
] as const)('about %s the companion is asked with %o', async ([typed, params, address]) => {
  const {asked} = show([[]]);
  const field = screen.getByLabelText('Component, weakness or setting');
  fireEvent.change(field, {target: {value: typed}});
  await waitFor(() => expect(asked).toHaveLength(2));

  expect(asked.at(-1)).toEqual({...params, limit: 500});
  expect(hash.value).toBe(address);
  await screen.findByRole('heading', {name: 'Nothing of that happened'});
});

test('an address with a filter opens the list so, and a setting is written by its title', async () => {
  hash.value = '#/timeline/disk-encryption/2026-11-01..';
  const {asked} = show([[]], 'de');
  await screen.findByRole('heading', {name: 'Nichts davon ist geschehen'});

  expect(asked).toEqual([
    {subject: 'disk-encryption', from: new Date(2026, 10, 1).toISOString(), limit: 500},
  ]);
  expect(screen.getByLabelText<HTMLInputElement>('Komponente, Schwachstelle oder Einstellung').value).toBe(
    'Feste Laufwerke sind verschlüsselt',
  );
});

test('what only holds the name of a component is passed over, also when it fills a whole answer', async () => {
  hash.value = '#/timeline/zip';
  const {asked} = show([
    [happened(9, 'gzip'), happened(8, 'bzip2')],
    [happened(7, 'zip')],
    [happened(6, 'zip')],
  ]);
  await screen.findByText('Installed zip 1');

  expect(screen.queryByText('Installed gzip 1')).toBeNull();
  expect(asked.map(({before}) => before)).toEqual([undefined, 8]);
  fireEvent.click(screen.getByRole('button', {name: 'Load older'}));
  await waitFor(() => expect(screen.getAllByText('Installed zip 1')).toHaveLength(2));
});

test('one button takes all filters away', async () => {
  hash.value = '#/timeline/zip/2026-11-01..';
  const {asked} = show([[happened(1, 'zip')]]);
  fireEvent.change(screen.getByLabelText('Kind of event'), {target: {value: 'detection'}});
  fireEvent.click(screen.getByRole('button', {name: 'Show everything'}));
  await waitFor(() => expect(asked.at(-1)).toEqual({limit: 500}));

  expect(hash.value).toBe('#/timeline');
  expect(screen.queryByRole('button', {name: 'Show everything'})).toBeNull();
});
