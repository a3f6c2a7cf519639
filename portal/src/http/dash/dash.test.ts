import * as v from 'valibot';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {addDevice, debianSnapshot, OPENSSL, report, type Weak} from '../../../../test/fleet.ts';
import {type OpenPortal, openPortal} from '../../../../test/portal.ts';
import * as shapes from '../../dashboard/data/shapes.ts';

const curl: Weak = {...OPENSSL, cve: 'CVE-2026-2000', source: 'curl', kev: true};
const before = debianSnapshot('one', [OPENSSL, curl]);

let portal: OpenPortal;
let id: string;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.stop());

test('an empty portal says so in the shape the page reads', async () => {
  const overview = v.parse(shapes.Overview, await (await portal.admin.ask('GET', '/dash/overview')).json());
  expect(overview.devices).toEqual({total: 0, counted: 0, pending: 0});
  expect(overview.exposure).toEqual({score: null, level: null});
});

test('every read of the dashboard has the shape the page parses', async () => {
  id = await addDevice(portal.db, before);
  await report(portal.db, id, debianSnapshot('one', [OPENSSL], {seq: 2}));
  await portal.admin.ask('POST', '/admin/enrolment-tokens', {group: 'clients'});
  await portal.admin.ask('POST', '/admin/tokens', {name: 'script', permissions: ['Score.Read.All'], days: 1});
  const reads = {
    '/auth/me': shapes.Me,
    '/dash/overview': shapes.Overview,
    '/dash/devices': shapes.Devices,
    [`/dash/devices/${id}`]: shapes.DevicePage,
    [`/dash/devices/${id}/events`]: shapes.FleetEvents,
    '/dash/detections': shapes.Detections,
    '/dash/recommendations': shapes.Recommendations,
    '/dash/recommendations/va-_-debian-_-openssl/devices': shapes.DeviceRefs,
    '/dash/weaknesses': shapes.Weaknesses,
    '/dash/weaknesses/CVE-2026-1000/devices': shapes.DeviceRefs,
    '/dash/software': shapes.SoftwareList,
    '/dash/software/debian-_-openssl/devices': shapes.DeviceRefs,
    '/admin/accounts': shapes.Accounts,
    '/admin/enrolment-tokens': shapes.EnrolmentTokens,
    '/admin/tokens': shapes.ApiTokens,
    '/admin/audit': shapes.AuditEntries,
  };
  for (const [path, schema] of Object.entries(reads)) {
    const parsed = v.safeParse(schema, await (await portal.admin.ask('GET', path)).json());
    expect([path, parsed.issues?.map((issue) => v.getDotPath(issue))]).toEqual([path, undefined]);
  }
});

test('a device page holds exactly what the device last sent', async () => {
  const sent = debianSnapshot('one', [OPENSSL], {seq: 2});
  const page = v.parse(
    shapes.DevicePage,
    await (await portal.admin.ask('GET', `/dash/devices/${id}`)).json(),
  );

  expect(page.findings).toEqual(sent.findings);
  expect(page.software).toEqual(sent.software);
  expect(page.checks).toEqual(sent.checks);
  expect(page.score).toEqual(sent.score);
  expect(page.coverage).toEqual(sent.coverage);
  expect(new Set(page.recommendations)).toEqual(new Set(sent.recommendations));
});

test('what moved the score is told, with the weakness that went', async () => {
  const overview = v.parse(shapes.Overview, await (await portal.admin.ask('GET', '/dash/overview')).json());
  expect(overview.events.map(({kind}) => kind)).toEqual(
    expect.arrayContaining(['score-moved', 'weakness-fixed']),
  );
});

test('looking at a device is in the audit log, once an hour', async () => {
  await portal.admin.ask('GET', `/dash/devices/${id}`);
  await portal.admin.ask('GET', `/dash/devices/${id}`);
  const reads = await portal.parts.audit.list({subject: id, action: 'device.read', limit: 10});
  expect(reads.map(({actor}) => actor)).toEqual(['admin@example.org']);
});

test('a pending device can be approved once; a revoked one stays revoked', async () => {
  await portal.db.updateTable('device').set({state: 'pending'}).where('id', '=', id).execute();
  const statuses = [];
  for (const state of ['active', 'active', 'revoked', 'active', 'revoked']) {
    statuses.push((await portal.admin.ask('PATCH', `/admin/devices/${id}`, {state})).status);
  }
  expect(statuses).toEqual([200, 409, 200, 409, 409]);
});
