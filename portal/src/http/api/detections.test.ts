import type {Detection} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import * as v from 'valibot';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {addDevice, debianSnapshot, OPENSSL, report, type Weak} from '../../../../test/fleet.ts';
import {type Browser, type OpenPortal, ORIGIN, openPortal, scriptWith} from '../../../../test/portal.ts';
import * as shapes from '../../dashboard/data/shapes.ts';

const curl: Weak = {...OPENSSL, cve: 'CVE-2026-2000', source: 'curl'};

/** As it comes from a device: without path, process and title. */
const shell: Detection = {
  id: 'falco:1',
  at: '2026-02-28T10:00:00.000Z',
  source: 'falco',
  rule: 'Terminal shell in container',
  severity: 'high',
  state: 'open',
  count: 3,
  package: 'openssl',
  cves: ['CVE-2026-1000'],
  software: ['deb:openssl:amd64'],
};
const virus: Detection = {
  id: 'clamav:2',
  at: '2026-02-27T10:00:00.000Z',
  source: 'clamav',
  rule: 'Eicar-Test',
  severity: 'unknown',
  state: 'resolved',
  count: 1,
};
/** Open, but from a time that says nothing of now; of software the device does not list. */
const old: Detection = {
  id: 'edr:3',
  at: '2026-01-01T10:00:00.000Z',
  source: 'edr',
  rule: 'Web shell',
  severity: 'critical',
  state: 'open',
  count: 1,
  software: ['deb:nginx:amd64'],
};

/** The snapshot after these were seen; findings in what they touch name them, as the device has it. */
function detecting(snapshot: Snapshot, detections: readonly Detection[]): Snapshot {
  const findings = snapshot.findings.map((finding) => {
    const ids = detections.filter(({package: named}) => named === finding.source).map(({id}) => id);
    return ids.length === 0 ? finding : {...finding, detections: ids};
  });
  return {...snapshot, findings, detections: [...detections]};
}

let portal: OpenPortal;
let api: Browser;
let seen: string;
let quiet: string;

beforeAll(async () => {
  portal = await openPortal();
  const {db} = portal;
  seen = await addDevice(db, debianSnapshot('seen', [OPENSSL, curl]), {group: 'servers'});
  quiet = await addDevice(db, debianSnapshot('quiet', [curl]), {group: 'clients'});
  const next = debianSnapshot('seen', [OPENSSL, curl], {seq: 2});
  await report(db, seen, detecting(next, [virus, shell]));
  await report(db, quiet, detecting(debianSnapshot('quiet', [curl], {seq: 2}), [old]));
  api = await scriptWith(portal, ['Alert.Read.All', 'Software.Read.All']);
});
afterAll(() => portal.stop());

async function get(path: string): Promise<{value: Record<string, unknown>[]}> {
  const response = await api.ask('GET', path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}

async function read<S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> {
  return v.parse(schema, await (await portal.admin.ask('GET', path)).json());
}

test('a Detection has what the device sends of it, and names of what it touches', async () => {
  const filter = encodeURIComponent("threatName eq 'Terminal shell in container'");

  expect(await get(`/api/detections?$filter=${filter}`)).toEqual({
    '@odata.context': `${ORIGIN}/api/$metadata#Detections`,
    value: [
      {
        id: 'falco:1',
        machineId: seen,
        computerDnsName: 'seen',
        rbacGroupName: 'servers',
        detectionSource: 'falco',
        threatName: 'Terminal shell in container',
        severity: 'High',
        status: 'Open',
        lastEventTime: '2026-02-28T10:00:00.000Z',
        count: 3,
        packageName: 'openssl',
        relatedSoftware: ['openssl'],
        relatedCves: ['CVE-2026-1000'],
      },
    ],
  });
});

test.for([
  ['', ['falco:1', 'edr:3', 'clamav:2']],
  [`$filter=status eq 'Open'`, ['falco:1', 'edr:3']],
  [`$filter=severity in ('Critical','Unknown')`, ['edr:3', 'clamav:2']],
  [`$filter=detectionSource eq 'clamav'`, ['clamav:2']],
  ['$filter=lastEventTime ge 2026-02-01T00:00:00Z', ['falco:1', 'clamav:2']],
  [`$filter=relatedCves/any(c: c eq 'CVE-2026-1000')`, ['falco:1']],
  [`$filter=relatedSoftware/any(s: s eq 'nginx')`, ['edr:3']],
  [`$filter=startswith(rbacGroupName,'cli') and count eq 1`, ['edr:3']],
  [`$filter=packageName eq null`, ['edr:3', 'clamav:2']],
  [`$orderby=lastEventTime&$top=1`, ['edr:3']],
] as const)('/api/detections?%s', async ([query, ids]) => {
  const {value} = await get(`/api/detections?${query}`);
  expect(value.map((entity) => entity['id'])).toEqual(ids);
});

test('a machine has its own, and what has none has an empty list', async () => {
  const {value} = await get(`/api/machines/${quiet}/detections`);
  expect(value.map((entity) => entity['id'])).toEqual(['edr:3']);

  await report(portal.db, quiet, debianSnapshot('quiet', [curl], {seq: 3}));
  expect((await get(`/api/machines/${quiet}/detections`)).value).toEqual([]);
  await report(portal.db, quiet, detecting(debianSnapshot('quiet', [curl], {seq: 4}), [old]));
});

test('only what an open detection of the last 30 days touches is marked in the inventories', async () => {
  const {devices} = await read('/dash/devices', shapes.Devices);
  const {weaknesses} = await read('/dash/weaknesses', shapes.Weaknesses);
  const {software} = await read('/dash/software', shapes.SoftwareList);

  expect(devices.filter(({breach}) => breach).map(({name}) => name)).toEqual(['seen']);
  expect(weaknesses.filter(({breach}) => breach).map(({id}) => id)).toEqual(['CVE-2026-1000']);
  expect(software.filter(({breach}) => breach).map(({name}) => name)).toEqual(['openssl']);
  const alerts = await get('/api/Software?$filter=activeAlert eq true');
  expect(alerts.value.map((entity) => [entity['id'], entity['activeAlert']])).toEqual([
    ['debian-_-openssl', true],
  ]);
});

test('the dashboard reads the list, the newest open ones and a device’s own', async () => {
  const {detections} = await read('/dash/detections', shapes.Detections);
  const overview = await read('/dash/overview', shapes.Overview);
  const page = await read(`/dash/devices/${seen}`, shapes.DevicePage);

  expect(detections.map(({deviceName, id, software}) => [deviceName, id, software])).toEqual([
    ['seen', 'falco:1', ['openssl']],
    ['quiet', 'edr:3', ['nginx']],
    ['seen', 'clamav:2', []],
  ]);
  expect([overview.detections.open, overview.detections.newest.map(({id}) => id)]).toEqual([
    2,
    ['falco:1', 'edr:3'],
  ]);
  expect(page.detections).toEqual([virus, shell]);
});

test('what is open now and was not before is told as an event, once', async () => {
  const again = detecting(debianSnapshot('seen', [OPENSSL, curl], {seq: 3}), [virus, {...shell, count: 4}]);
  await report(portal.db, seen, again);
  const {events} = await read(`/dash/devices/${seen}/events`, shapes.FleetEvents);

  expect(events.flatMap(({kind, subject, data}) => (kind === 'detection' ? [[subject, data]] : []))).toEqual([
    [
      'Terminal shell in container',
      {id: 'falco:1', source: 'falco', severity: 'high', software: 'deb:openssl:amd64'},
    ],
  ]);
});

test('a time no calendar has is refused, so that one device cannot spoil the list for all', async () => {
  const bad = {...virus, at: '2026-02-31T10:00:00Z'};
  const snapshot = detecting(debianSnapshot('seen', [OPENSSL], {seq: 4}), [bad]);

  await expect(report(portal.db, seen, snapshot)).rejects.toThrow('bad-data');
});
