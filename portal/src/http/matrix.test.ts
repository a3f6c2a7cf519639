import type {Detection} from '@plimsoll/shared/inventory';
import {afterAll, beforeAll, expect, test} from 'vitest';

import {addDevice, debianSnapshot, OPENSSL, type Weak} from '../../../test/fleet.ts';
import {
  type Browser,
  browser,
  type OpenPortal,
  openPortal,
  PASSWORD,
  scriptWith,
} from '../../../test/portal.ts';
import {allRoutes} from './app.ts';
import {PERMISSIONS} from './auth/authorize.ts';

/**
 * What each role gets from each route: the status for a thing in their reach / out of it. A route without a row
 * here fails the test, so that nobody adds one without deciding.
 */
const EVERYONE = [200, 200, 200, 200, 401] as const;
/** A read of the dashboard holds more than one permission of the API opens. */
const PEOPLE = [200, 200, 200, 403, 401] as const;
const ADMIN_GET = [200, 403, 403, 403, 401] as const;
const EXPECTED: Readonly<
  Record<string, readonly [admin: number, helpdesk: number, user: number, token: number, nobody: number]>
> = {
  'get /auth/me': [200, 200, 200, 200, 200],
  'post /auth/setup': [403, 403, 403, 403, 403],
  'post /auth/login': [401, 401, 401, 401, 401],
  'post /auth/logout': [204, 204, 204, 403, 401],
  'get /admin/accounts': ADMIN_GET,
  'post /admin/accounts': [400, 403, 403, 403, 401],
  'patch /admin/accounts/:id': [404, 403, 403, 403, 401],
  'get /admin/audit': ADMIN_GET,
  'get /admin/audit/verify': ADMIN_GET,
  'patch /admin/devices/:id': [200, 403, 403, 403, 401],
  'get /admin/enrolment-tokens': ADMIN_GET,
  'post /admin/enrolment-tokens': [400, 403, 403, 403, 401],
  'delete /admin/enrolment-tokens/:id': [404, 403, 403, 403, 401],
  'get /admin/tokens': ADMIN_GET,
  'post /admin/tokens': [400, 403, 403, 403, 401],
  'delete /admin/tokens/:id': [404, 403, 403, 403, 401],
  'get /api/machines': EVERYONE,
  'get /api/machines/:id': EVERYONE,
  'get /api/machines/:id/recommendations': [200, 200, 200, 403, 401],
  'get /api/machines/:id/software': [200, 200, 200, 403, 401],
  'get /api/machines/:id/vulnerabilities': [200, 200, 200, 403, 401],
  'get /api/detections': [200, 200, 200, 403, 401],
  'get /api/machines/:id/detections': [200, 200, 200, 403, 401],
  'get /api/recommendations': [200, 200, 200, 403, 401],
  'get /api/recommendations/:id': [200, 200, 200, 403, 401],
  'get /api/exposureScore': [200, 200, 200, 403, 401],
  'get /api/configurationScore': [200, 200, 200, 403, 401],
  'get /api/Software': [200, 200, 200, 403, 401],
  'get /api/Software/:id': [200, 200, 200, 403, 401],
  'get /api/vulnerabilities': [200, 200, 200, 403, 401],
  'get /api/vulnerabilities/:cveId': [200, 200, 200, 403, 401],
  'get /dash/overview': [200, 200, 200, 403, 401],
  'get /dash/devices': PEOPLE,
  'get /dash/devices/:id': PEOPLE,
  'get /dash/devices/:id/events': PEOPLE,
  'get /dash/recommendations': [200, 200, 200, 403, 401],
  'get /dash/recommendations/:id/devices': [200, 200, 200, 403, 401],
  'get /dash/weaknesses': [200, 200, 200, 403, 401],
  'get /dash/weaknesses/:id/devices': [200, 200, 200, 403, 401],
  'get /dash/detections': PEOPLE,
  'get /dash/software': [200, 200, 200, 403, 401],
  'get /dash/software/:id/devices': [200, 200, 200, 403, 401],
  'get /live': PEOPLE,
};
const ROLES = ['admin', 'helpdesk', 'user', 'token', 'nobody'] as const;

const weak = OPENSSL;
const other: Weak = {...weak, cve: 'CVE-2026-2000', source: 'curl'};

const seen: Detection = {
  id: 'falco:1',
  at: '2026-03-01T10:00:00Z',
  source: 'falco',
  rule: 'foreign shell',
  severity: 'high',
  state: 'open',
  count: 1,
};

let portal: OpenPortal;
let mine: string;
let foreign: string;
let admin: Browser;

beforeAll(async () => {
  portal = await openPortal();
  const {db} = portal;
  ({admin} = portal);
  mine = await addDevice(db, debianSnapshot('mine', [weak]), {group: 'clients'});
  foreign = await addDevice(
    db,
    {...debianSnapshot('foreign', [other]), detections: [seen]},
    {group: 'servers'},
  );
  await admin.ask('POST', '/admin/accounts', {
    name: 'helpdesk',
    password: PASSWORD,
    role: 'helpdesk',
    groups: ['clients'],
  });
  await admin.ask('POST', '/admin/accounts', {
    name: 'user',
    password: PASSWORD,
    role: 'user',
    devices: [mine],
  });
});
afterAll(() => portal.stop());

test('every route has a row, and every row a route', () => {
  const keys = allRoutes(portal.parts).map(
    ({method, path}) => `${method} ${path.replace('/api/v1.0/', '/api/')}`,
  );
  expect([...new Set(keys)].toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

test.for(ROLES.map((role, index) => [role, index] as const))(
  '%s gets exactly what the table says',
  {timeout: 60_000},
  async ([role, index]) => {
    for (const [key, expected] of Object.entries(EXPECTED)) {
      const who = await as(role);
      const [method = '', path = ''] = key.split(' ');
      const body = method === 'get' ? undefined : bodyOf(key);
      const response = await who.ask(method.toUpperCase(), fill(path, mine, weak), body);
      await response.body?.cancel();
      expect([key, response.status]).toEqual([key, expected[index]]);
    }
  },
);

test.for([
  '/api/machines/:id',
  '/api/machines/:id/software',
  '/api/machines/:id/vulnerabilities',
  '/api/machines/:id/recommendations',
  '/api/machines/:id/detections',
  '/api/vulnerabilities/:cveId',
  '/api/recommendations/:id',
  '/api/Software/:id',
  '/dash/devices/:id',
  '/dash/devices/:id/events',
])('%s out of reach is like one that does not exist', async (path) => {
  const theirs = fill(path, foreign, other);
  const nowhere = fill(path, '00000000-0000-4000-8000-000000000000', {
    ...weak,
    cve: 'CVE-1999-0001',
    source: 'no',
  });

  for (const role of ['helpdesk', 'user'] as const) {
    const who = await as(role);
    const answers = await Promise.all([who.ask('GET', theirs), who.ask('GET', nowhere)]);
    expect(answers.map(({status}) => status)).toEqual([404, 404]);
  }
  expect((await admin.ask('GET', theirs)).status).toBe(200);
});

test.for(['helpdesk', 'user'] as const)('%s sees in no list anything of other devices', async (role) => {
  const who = await as(role);
  for (const path of [
    '/api/machines',
    '/api/vulnerabilities',
    '/api/recommendations',
    '/api/Software',
    '/api/detections',
    '/dash/overview',
    '/dash/detections',
    '/dash/devices',
    '/dash/weaknesses',
    '/dash/recommendations',
    '/dash/software',
    '/dash/weaknesses/CVE-2026-2000/devices',
  ]) {
    const text = await (await who.ask('GET', path)).text();
    for (const secret of [foreign, 'foreign', 'CVE-2026-2000', 'curl']) {
      expect(text.replace(path, '')).not.toContain(secret);
    }
  }
});

test.for([
  ['role', '/admin/accounts', {name: 'x', password: PASSWORD, role: 'root'}],
  ['an extra key', '/admin/accounts', {name: 'x', password: PASSWORD, role: 'user', id: 'x'}],
  ['a short password', '/admin/accounts', {name: 'x', password: 'short', role: 'user'}],
  ['an unknown permission', '/admin/tokens', {name: 'x', permissions: ['Everything.All'], days: 1}],
  ['too long a life', '/admin/enrolment-tokens', {group: 'a', days: 8}],
] as const)('%s is refused', async ([, path, body]) => {
  expect((await admin.ask('POST', path, body)).status).toBe(400);
});

test.for([
  '/api/machines/%00',
  '/api/vulnerabilities/%00',
  '/api/Software/a%00b',
  '/dash/devices/%00',
  '/dash/weaknesses/%00/devices',
  '/admin/audit?subject=%00',
])('%s, which no database could hold, is not there', async (path) => {
  expect((await admin.ask('GET', path)).status).toBe(404);
});

test.for([
  ['/admin/accounts', {name: 'nul', password: PASSWORD, role: 'helpdesk', groups: ['a\0']}],
  ['/admin/tokens', {name: 'a\0', permissions: ['Machine.Read.All'], days: 1}],
  ['/admin/enrolment-tokens', {group: 'a\0'}],
] as const)('%s with text no database could hold is refused', async ([path, body]) => {
  expect((await admin.ask('POST', path, body)).status).toBe(400);
});

test('a token opens the API and nothing of the dashboard, whatever its permissions', async () => {
  const script = await scriptWith(portal, Object.keys(PERMISSIONS));
  const paths = ['/api/machines', '/dash/overview', `/dash/devices/${mine}`, '/dash/software', '/live'];
  const answers = await Promise.all(paths.map((path) => script.ask('GET', path)));
  for (const {body} of answers) await body?.cancel();

  expect(answers.map(({status}) => status)).toEqual([200, 403, 403, 403, 403]);
});

async function as(role: (typeof ROLES)[number]): Promise<Browser> {
  if (role === 'token') return scriptWith(portal, ['Machine.Read.All']);
  const who = browser(portal.app);
  if (role === 'nobody') return who;
  await portal.parts.accounts.clearAttempts('peer:192.0.2.1');
  const name = role === 'admin' ? 'admin@example.org' : role;
  if (!sessions.has(role)) {
    await who.ask('POST', '/auth/login', {name, password: PASSWORD});
    sessions.set(role, who.jar.cookie);
  }
  who.jar.cookie = sessions.get(role) ?? '';
  const state = await (await who.ask('GET', '/auth/me')).json();
  if (state.state === 'signed-in') return who;
  sessions.delete(role);
  return as(role);
}
const sessions = new Map<string, string>();

function fill(path: string, device: string, {cve, source}: Weak): string {
  if (path.includes('ecommendations/:id')) return path.replace(':id', `va-_-debian-_-${source}`);
  if (path.includes('Software/:id') || path.includes('software/:id'))
    return path.replace(':id', `debian-_-${source}`);
  if (path.includes('weaknesses/:id')) return path.replace(':id', cve);
  const id =
    path.startsWith('/admin') && !path.includes('devices') ? '00000000-0000-4000-8000-000000000000' : device;
  return path.replace(':cveId', cve).replace(':id', id);
}

function bodyOf(key: string): unknown {
  if (key === 'patch /admin/devices/:id') return {value: 'normal'};
  if (key === 'patch /admin/accounts/:id') return {disabled: false};
  if (key === 'post /auth/setup') return {token: 'wrong', name: 'x', password: PASSWORD};
  if (key === 'post /auth/login') return {name: 'nobody', password: 'wrong'};
  return {};
}
