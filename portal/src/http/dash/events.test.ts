import * as v from 'valibot';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {addDevice, debianSnapshot} from '../../../../test/fleet.ts';
import {type OpenPortal, openPortal} from '../../../../test/portal.ts';
import * as shapes from '../../dashboard/data/shapes.ts';
import {appendEvents} from '../../db/events.ts';

let portal: OpenPortal;
let id: string;

/** Day of November 2026, kind, subject, data; oldest first. */
const HAPPENED = [
  [1, 'installed', 'deb:zip:amd64', {to: 'zip 3.0'}],
  [2, 'installed', 'deb:gzip:amd64', {to: 'gzip 1.12'}],
  [3, 'weakness-new', 'Debian:12/zip/CVE-2026-1000', {to: ''}],
  [3, 'weakness-new', 'npm/@scope/zip/GHSA-1', {to: ''}],
  [4, 'updated', 'npm:/opt/zip', {from: '1', to: '2'}],
  [5, 'check-changed', 'disk-encryption', {from: 'pass', to: 'fail'}],
  [6, 'detection', 'Web shell', {id: 'edr:1', source: 'edr', severity: 'high', software: 'deb:zip:amd64'}],
  [7, 'weakness-fixed', 'Debian:12/zip/CVE-2026-1000', {from: ''}],
] as const;

beforeAll(async () => {
  portal = await openPortal();
  const {db} = portal;
  id = await addDevice(db, debianSnapshot('one', []));
  const other = await addDevice(db, debianSnapshot('other', []));
  await db.deleteFrom('event').execute();
  for (const [day, kind, subject, data] of HAPPENED) {
    const at = new Date(`2026-11-0${day}T12:00:00Z`);
    // oxlint-disable-next-line no-await-in-loop -- their order is what is tested
    await appendEvents(db, id, at, [{kind, subject, data}]);
  }
  await appendEvents(db, other, new Date(), [{kind: 'installed', subject: 'deb:zip:amd64'}]);
});
afterAll(() => portal.stop());

function ask(query: string): Promise<Response> {
  return portal.admin.ask('GET', `/dash/devices/${id}/events${query}`);
}

/** Days of what is found, newest first. */
async function days(query: string): Promise<number[]> {
  const {events} = v.parse(shapes.FleetEvents, await (await ask(query)).json());
  return events.map(({at}) => Number(at.slice(8, 10)));
}

test.for<[query: string, found: number[]]>([
  ['', [7, 6, 5, 4, 3, 3, 2, 1]],
  ['?kind=weakness-new', [3, 3]],
  ['?kind=of-a-later-version', []],
  ['?subject=zip', [7, 6, 4, 3, 3, 1]],
  ['?subject=gzip', [2]],
  ['?subject=CVE-2026-1000', [7, 3]],
  ['?subject=disk-encryption', [5]],
  ['?subject=deb', []],
  ['?subject=Web%20shell', [6]],
  ['?subject=ZIP', []],
  ['?subject=%25', []],
  ['?subject=_ip', []],
  ['?search=ZIP', [7, 6, 4, 3, 3, 2, 1]],
  ['?search=edr', [6]],
  ['?search=severity', []],
  ['?search=%25', []],
  ["?search='%20or%20true--", []],
  ['?from=2026-11-05T12:00:00Z', [7, 6, 5]],
  ['?to=2026-11-03T12:00:00.000Z', [2, 1]],
  ['?from=2026-11-03T00:00:00Z&to=2026-11-04T00:00:00Z', [3, 3]],
  ['?subject=zip&kind=installed&from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z', [1]],
  ['?of-a-later-version=1', [7, 6, 5, 4, 3, 3, 2, 1]],
])('%s finds %j', async ([query, found]) => {
  expect(await days(query)).toEqual(found);
});

test('there is more as long as there is', async () => {
  const [some, all] = await Promise.all(
    ['?limit=7', '?limit=8'].map(async (query) => (await ask(query)).json()),
  );
  expect([some, all]).toEqual([
    expect.objectContaining({more: true, events: expect.objectContaining({length: 7})}),
    expect.objectContaining({more: false, events: expect.objectContaining({length: 8})}),
  ]);
});

test.for([
  '?kind=',
  '?kind=Installed',
  `?kind=${'x'.repeat(65)}`,
  '?subject=',
  `?subject=${'x'.repeat(101)}`,
  '?search=%0A',
  '?from=yesterday',
  '?from=2026-13-01T00:00:00Z',
  '?from=2026-11-01T00:00:00%2B01',
  '?to=2026-11-01',
  '?limit=0',
  '?limit=5001',
  '?limit=1e3',
])('%s is refused', async (query) => {
  const answer = await ask(query);
  expect([answer.status, await answer.json()]).toEqual([400, {error: 'bad-request'}]);
});
