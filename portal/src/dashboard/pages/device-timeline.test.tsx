// @vitest-environment happy-dom

import type {Lang} from '@plimsoll/shared/texts';
import {cleanup, fireEvent, screen, waitFor} from '@testing-library/preact';
import * as v from 'valibot';
import {afterEach, beforeEach, expect, test} from 'vitest';

import {devicePage, showPart} from '../../../../test/dashboard.tsx';
import type {Services} from '../data/context.ts';
import type {FleetEvents} from '../data/shapes.ts';
import {DeviceTimeline} from './device-timeline.tsx';

beforeEach(() => history.replaceState(null, '', '/devices/7?tab=timeline'));
afterEach(cleanup);

const EVENTS = '/dash/devices/7/events';
const INSTALLED = {
  id: 1,
  at: '2026-02-10T12:00:00.000Z',
  kind: 'installed',
  subject: 'deb:openssl:amd64',
  data: {to: '3.0'},
  deviceId: '7',
  deviceName: 'laptop',
};

/** A portal that notes what it is asked. */
function show(answer: FleetEvents, lang: Lang = 'en'): readonly string[] {
  const asked: string[] = [];
  const api: Pick<Services['api'], 'get'> = {
    get(path, schema) {
      asked.push(path);
      return Promise.resolve({ok: true, value: v.parse(schema, answer)});
    },
  };
  showPart(<DeviceTimeline page={devicePage()} />, {api, lang});
  return asked;
}

function choose(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), {target: {value}});
}

function midnight(month: number, day: number): string {
  return encodeURIComponent(new Date(2026, month - 1, day).toISOString());
}

test.for([
  ['Kind of event', 'detection', 'event=detection', 'kind=detection'],
  ['Kind of event', 'report-gap', 'event=report-gap', 'kind=report-gap'],
  ['Component, weakness or setting', 'openssl', 'subject=openssl', 'subject=openssl'],
  ['Component, weakness or setting', 'cve-2026-1', 'subject=cve-2026-1', 'search=cve-2026-1'],
  ['Component, weakness or setting', 'cve-2026-1000', 'subject=CVE-2026-1000', 'subject=CVE-2026-1000'],
  [
    'Component, weakness or setting',
    'Fixed disks are encrypted',
    'subject=disk-encryption',
    'subject=disk-encryption',
  ],
  ['Component, weakness or setting', 'a&b=c', 'subject=a%26b%3Dc', 'search=a%26b%3Dc'],
  ['From', '2026-02-01', 'days=2026-02-01..', `from=${midnight(2, 1)}`],
  ['To', '2026-02-12', 'days=..2026-02-12', `to=${midnight(2, 13)}`],
] as const)('%s: %s stands in the address, and is asked for', async ([label, value, address, query]) => {
  const asked = show({events: [INSTALLED], more: false});
  await screen.findByText('Installed openssl 3.0');
  choose(label, value);
  await waitFor(() => expect(asked).toEqual([EVENTS, `${EVENTS}?${query}`]));

  expect(location.search).toBe(`?tab=timeline&${address}`);
});

test('an address with filters opens the list so; nothing that fits is said, and one button shows everything', async () => {
  history.replaceState(
    null,
    '',
    '/devices/7?tab=timeline&event=updated&subject=disk-encryption&days=2026-02-01..2026-02-12',
  );
  const asked = show({events: [], more: false}, 'de');
  await screen.findByRole('heading', {name: 'Nichts davon ist geschehen'});

  expect(asked).toEqual([
    `${EVENTS}?kind=updated&subject=disk-encryption&from=${midnight(2, 1)}&to=${midnight(2, 13)}`,
  ]);
  const field = screen.getByLabelText<HTMLInputElement>('Komponente, Schwachstelle oder Einstellung');
  expect(field.value).toBe('Feste Laufwerke sind verschlüsselt');
  fireEvent.click(screen.getByRole('button', {name: 'Alles zeigen'}));
  await screen.findByText('Noch ist nichts geschehen.');
  expect([asked.at(-1), location.search]).toEqual([EVENTS, '?tab=timeline']);
});

test.for([
  'event=of-a-later-version',
  'event=constructor',
  'days=yesterday',
  'days=2026-02-31..',
  'subject=',
])('%s in an address narrows nothing', async (address) => {
  history.replaceState(null, '', `/devices/7?tab=timeline&${address}`);
  const asked = show({events: [INSTALLED], more: false});
  await screen.findByText('Installed openssl 3.0');

  expect(asked).toEqual([EVENTS]);
  expect(screen.queryByRole('button', {name: 'Show everything'})).toBeNull();
});

test('older ones come to what is there, and a filter begins anew', async () => {
  const asked = show({events: [INSTALLED], more: true});
  fireEvent.click(await screen.findByRole('button', {name: 'Load older'}));
  expect(screen.getByText('Installed openssl 3.0')).toBeDefined();
  await waitFor(() => expect(asked).toHaveLength(2));
  choose('Kind of event', 'installed');
  await waitFor(() => expect(asked).toHaveLength(3));

  expect(asked).toEqual([EVENTS, `${EVENTS}?limit=400`, `${EVENTS}?kind=installed`]);
});
