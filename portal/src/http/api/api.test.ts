import {exposureOf} from '@plimsoll/shared/score';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {addDevice, debianSnapshot, OPENSSL, type Weak} from '../../../../test/fleet.ts';
import {type Browser, NOW, type OpenPortal, ORIGIN, openPortal, scriptWith} from '../../../../test/portal.ts';

const curl: Weak = {
  cve: 'CVE-2026-2000',
  source: 'curl',
  severity: 'critical',
  cvss: 9.8,
  epss: 0.3,
  fixed: null,
  kev: true,
};

const one = debianSnapshot('one.example', [OPENSSL], {failing: 0});
const two = debianSnapshot('two.example', [OPENSSL, curl], {failing: 2});

let portal: OpenPortal;
let api: Browser;
let ids: readonly [string, string];

beforeAll(async () => {
  portal = await openPortal();
  const {db, admin} = portal;
  ids = [
    await addDevice(db, one, {group: 'clients'}),
    await addDevice(db, two, {group: 'servers', now: new Date('2026-03-01T09:00:00Z')}),
  ];
  await admin.ask('PATCH', `/admin/devices/${ids[1]}`, {value: 'high', tags: ['internet-facing']});
  api = await scriptWith(portal, [
    'Machine.Read.All',
    'Software.Read.All',
    'Vulnerability.Read.All',
    'SecurityRecommendation.Read.All',
    'Score.Read.All',
  ]);
});
afterAll(() => portal.stop());

async function get(path: string): Promise<Record<string, unknown> & {value?: Record<string, unknown>[]}> {
  const response = await api.ask('GET', path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}

test('a Machine has every field of the reference', async () => {
  expect(await get(`/api/machines/${ids[1]}`)).toEqual({
    '@odata.context': `${ORIGIN}/api/$metadata#Machines/$entity`,
    id: ids[1],
    computerDnsName: 'two.example',
    firstSeen: '2026-03-01T09:00:00.000Z',
    lastSeen: '2026-03-01T09:00:00.000Z',
    osPlatform: 'Linux',
    version: '12',
    osProcessor: 'x86_64',
    osArchitecture: '64-bit',
    osBuild: null,
    lastIpAddress: null,
    lastExternalIpAddress: null,
    ipAddresses: [],
    onboardingStatus: 'onboarded',
    healthStatus: 'Active',
    riskScore: null,
    exposureLevel: 'High',
    deviceValue: 'High',
    rbacGroupId: 'servers',
    rbacGroupName: 'servers',
    machineTags: ['internet-facing'],
    aadDeviceId: null,
    isAadJoined: false,
  });
});

test('a Vulnerability has every field of the reference', async () => {
  const {updatedOn, ...rest} = await get('/api/v1.0/vulnerabilities/CVE-2026-2000');
  expect(updatedOn).toEqual(expect.any(String));
  expect(rest).toEqual({
    '@odata.context': `${ORIGIN}/api/v1.0/$metadata#Vulnerabilities/$entity`,
    id: 'CVE-2026-2000',
    name: 'CVE-2026-2000',
    description: 'A flaw in curl',
    severity: 'Critical',
    cvssV3: 9.8,
    cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    exposedMachines: 1,
    publishedOn: '2026-01-05T00:00:00.000Z',
    publicExploit: true,
    exploitVerified: true,
    exploitInKit: false,
    exploitTypes: [],
    exploitUris: [],
    CveSupportability: 'Supported',
    EPSS: 0.3,
  });
});

test('a Recommendation has every field of the reference, and its impact is the weighted mean of exact drops', async () => {
  const [first = 0, second = 0] = [one, two].map(
    (snapshot) => snapshot.recommendations.find(({id}) => id === 'va-_-debian-_-openssl')?.impact ?? 0,
  );
  const entity = await get('/api/recommendations/va-_-debian-_-openssl');

  expect(entity['exposureImpact']).toBeCloseTo((first + 4 * second) / 5, 9);
  expect({...entity, exposureImpact: 0}).toEqual({
    '@odata.context': `${ORIGIN}/api/$metadata#Recommendations/$entity`,
    id: 'va-_-debian-_-openssl',
    productName: 'openssl',
    recommendationName: 'Update openssl to 1.0-2',
    weaknesses: 1,
    vendor: 'debian',
    recommendedVersion: '1.0-2',
    recommendedProgram: 'openssl',
    recommendedVendor: 'debian',
    recommendationCategory: 'Application',
    subCategory: null,
    severityScore: 0,
    publicExploit: false,
    activeAlert: false,
    associatedThreats: [],
    remediationType: 'Update',
    status: 'Active',
    configScoreImpact: 0,
    exposureImpact: 0,
    totalMachineCount: 2,
    exposedMachinesCount: 2,
    nonProductivityImpactedAssets: 0,
    relatedComponent: 'openssl',
    exposedCriticalDevices: 1,
    tags: ['security-archive'],
  });
});

test('a Software has every field of the reference, and its impact is what its own terms add', async () => {
  const without = exposureOf(debianSnapshot('two.example', [OPENSSL], {failing: 2}).score.logSum);
  const entity = await get('/api/Software/debian-_-curl');

  expect(entity['impactScore']).toBeCloseTo((4 * (two.score.exposure - without)) / 5, 6);
  expect({...entity, impactScore: 0}).toEqual({
    '@odata.context': `${ORIGIN}/api/$metadata#Software/$entity`,
    id: 'debian-_-curl',
    name: 'curl',
    vendor: 'debian',
    weaknesses: 1,
    publicExploit: true,
    activeAlert: false,
    exposedMachines: 1,
    impactScore: 0,
  });
});

test('the scores are those of docs/scoring.md §4', async () => {
  const exposure = await get('/api/exposureScore');
  const configuration = await get('/api/configurationScore');

  expect(exposure['score']).toBeCloseTo((one.score.exposure + 4 * two.score.exposure) / 5, 9);
  expect({...exposure, score: 0}).toEqual({
    '@odata.context': `${ORIGIN}/api/$metadata#ExposureScore/$entity`,
    time: NOW.toISOString(),
    score: 0,
    rbacGroupName: null,
    rbacGroupId: null,
  });
  const achieved = [...one.checks, ...two.checks].reduce(
    (sum, {weight, share}) => sum + weight * (share ?? 0),
    0,
  );
  expect(configuration['score']).toBeCloseTo(achieved, 9);
});

test.for([
  [`/api/machines?$filter=exposureLevel eq 'High'`, ['two.example']],
  [`/api/machines?$filter=exposureLevel ne 'High'`, ['one.example']],
  [`/api/machines?$filter=deviceValue in ('High','Low') and osPlatform eq 'Linux'`, ['two.example']],
  [`/api/machines?$filter=startswith(computerDnsName,'one')`, ['one.example']],
  [`/api/machines?$filter=contains(computerDnsName,'%25')`, []],
  [`/api/machines?$filter=contains(computerDnsName,'_')`, []],
  [`/api/machines?$filter=machineTags/any(t: t eq 'internet-facing')`, ['two.example']],
  [`/api/machines?$filter=lastSeen gt 2026-03-01T10:00:00Z`, ['one.example']],
  [`/api/machines?$filter=not (rbacGroupName eq 'servers')`, ['one.example']],
  [`/api/machines?$filter=riskScore eq null`, ['two.example', 'one.example']],
  [`/api/machines?$filter=computerDnsName eq '''; drop table device --'`, []],
  [`/api/machines?$orderby=computerDnsName desc`, ['two.example', 'one.example']],
  [`/api/machines?$orderby=computerDnsName&$top=1`, ['one.example']],
  [`/api/machines?$orderby=computerDnsName&$top=1&$skip=1`, ['two.example']],
] as const)('%s', async ([path, names]) => {
  const {value = []} = await get(path);
  expect(value.map((entity) => entity['computerDnsName'])).toEqual(names);
});

test.for([
  ['/api/vulnerabilities?$filter=cvssV3 ge 9', ['CVE-2026-2000']],
  [`/api/vulnerabilities?$filter=severity eq 'High'`, ['CVE-2026-1000']],
  ['/api/vulnerabilities?$filter=publishedOn ge 2026-01-06', []],
  ["/api/recommendations?$filter=remediationType eq 'ConfigurationChange'&$top=0", []],
  [`/api/Software?$filter=name eq 'curl'`, ['debian-_-curl']],
] as const)('%s', async ([path, expected]) => {
  const {value = []} = await get(path);
  expect(value.map((entity) => entity['id'])).toEqual(expected);
});

test.for(['software', 'vulnerabilities', 'recommendations'] as const)(
  'a machine has its own %s',
  async (what) => {
    const {value = []} = await get(`/api/machines/${ids[0]}/${what}`);
    const names = value.map((entity) => entity['id']);
    expect(names).not.toContain('debian-_-curl');
    expect(names).not.toContain('CVE-2026-2000');
    expect(names.length).toBeGreaterThan(0);
  },
);

test('$count counts all that match, $select narrows the entity', async () => {
  const answer = await get('/api/machines?$count=true&$top=1&$select=id,computerDnsName&$orderby=id');
  expect(answer['@odata.count']).toBe(2);
  expect(Object.keys(answer.value?.[0] ?? {})).toEqual(['id', 'computerDnsName']);
});

test('an empty list is an empty list', async () => {
  expect(await get(`/api/machines?$filter=id eq 'x'`)).toEqual({
    '@odata.context': `${ORIGIN}/api/$metadata#Machines`,
    value: [],
  });
});

test.for(['exposedMachines gt 1.5', 'exposedMachines in (0.5, 1.5)', 'EPSS lt 1'])(
  '%s compares a number with a number, whole or not',
  async (filter) => {
    const response = await api.ask('GET', `/api/vulnerabilities?$filter=${filter}`);
    expect(response.status).toBe(200);
  },
);

test.for([
  '/api/machines?$filter=password eq 1',
  '/api/machines?$filter=id eq',
  '/api/machines?$orderby=password_hash',
  '/api/machines?$orderby=id;drop table device',
  '/api/machines?$top=-1',
  '/api/machines?$skip=1e9',
  '/api/machines?$expand=alerts',
  '/api/machines?$select=public_key',
])('%s is an ODataError', async (path) => {
  const response = await api.ask('GET', path);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    error: {
      code: 'ODataError',
      message: expect.any(String),
      target: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  });
});

test('a token that is wrong, and one without the permission, get the error envelope', async () => {
  const response = await portal.app.request(`${ORIGIN}/api/machines`, {
    headers: {authorization: `Bearer ${'x'.repeat(43)}`},
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({
    error: {code: 'Unauthorized', message: expect.any(String), target: expect.any(String)},
  });
});
