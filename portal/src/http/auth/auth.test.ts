import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';

import {
  administrator,
  browser,
  NOW,
  ORIGIN,
  PASSWORD,
  portalParts,
  scratchDatabase,
} from '../../../../test/portal.ts';
import {createApp} from '../app.ts';
import {SECURITY_HEADERS} from './headers.ts';
import {countSignIn} from './limits.ts';
import {createPasswords} from './password.ts';

let scratch: Awaited<ReturnType<typeof scratchDatabase>>;
beforeAll(async () => {
  scratch = await scratchDatabase();
});
afterAll(() => scratch.stop());
beforeEach(async () => {
  for (const table of ['session', 'account', 'attempt', 'audit'] as const)
    await scratch.db.deleteFrom(table).execute();
});

test('the first account needs the token of the console, and there is only one first', async () => {
  const parts = portalParts(scratch.db);
  const app = createApp(parts);
  const page = browser(app);
  const body = {token: 'x'.repeat(43), name: 'Admin@Example.org', password: PASSWORD};

  const wrong = await page.ask('POST', '/auth/setup', body);
  const right = await page.ask('POST', '/auth/setup', {...body, token: parts.setup.setupToken()});
  const second = await page.ask('POST', '/auth/setup', {
    ...body,
    name: 'other',
    token: parts.setup.setupToken(),
  });

  expect([wrong.status, right.status, second.status]).toEqual([403, 200, 403]);
  expect(await right.json()).toEqual({name: 'admin@example.org', role: 'admin'});
});

test('eight at once make one first account', async () => {
  const parts = portalParts(scratch.db, {peer: () => '192.0.2.9'});
  const app = createApp(parts);

  const all = await Promise.all(
    Array.from({length: 8}, (_, index) =>
      browser(app).ask('POST', '/auth/setup', {
        token: parts.setup.setupToken(),
        name: `admin${index}`,
        password: PASSWORD,
      }),
    ),
  );

  expect(all.filter(({status}) => status === 200)).toHaveLength(1);
  expect(await scratch.db.selectFrom('account').select('id').execute()).toHaveLength(1);
});

test('the cookie is bound to the host, unreadable, strict; the database holds only its hash', async () => {
  const parts = portalParts(scratch.db);
  const app = createApp(parts);
  const admin = await administrator(app, parts);

  const signed = await admin.ask('POST', '/auth/login', {name: 'admin@example.org', password: PASSWORD});

  const set = signed.headers.get('set-cookie') ?? '';
  expect(set.replace(/=[\w-]{43};/, '=SECRET;')).toBe(
    '__Host-sid=SECRET; Path=/; HttpOnly; Secure; SameSite=Strict',
  );
  const rows = await scratch.db.selectFrom('session').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(set.slice(11, 54));
});

test('signing in gives a new session and ends the one before', async () => {
  const parts = portalParts(scratch.db);
  const app = createApp(parts);
  const admin = await administrator(app, parts);
  const before = admin.jar.cookie;

  await admin.ask('POST', '/auth/login', {name: 'admin@example.org', password: PASSWORD});

  expect(admin.jar.cookie).not.toBe(before);
  const old = await browser(app).ask('GET', '/dash/overview', undefined, {cookie: before});
  expect(old.status).toBe(401);
});

test.for([
  ['after 29 idle minutes', [29], 200],
  ['after 31 idle minutes', [31], 401],
  ['busy for 7 h 40 min', Array.from({length: 23}, (_, index) => (index + 1) * 20), 200],
  ['busy for 8 h', Array.from({length: 24}, (_, index) => (index + 1) * 20), 401],
] as const)("an administrator's session %s", async ([, minutes, status]) => {
  let now = NOW;
  const parts = portalParts(scratch.db, {now: () => now});
  const app = createApp(parts);
  const admin = await administrator(app, parts);

  let last = 0;
  for (const minute of minutes) {
    now = new Date(NOW.getTime() + minute * 60_000);
    last = (await admin.ask('GET', '/dash/devices')).status;
  }

  expect(last).toBe(status);
});

test('signing out ends the session on the server', async () => {
  const parts = portalParts(scratch.db);
  const app = createApp(parts);
  const admin = await administrator(app, parts);
  const kept = admin.jar.cookie;

  expect((await admin.ask('POST', '/auth/logout', {})).status).toBe(204);

  expect((await browser(app).ask('GET', '/dash/devices', undefined, {cookie: kept})).status).toBe(401);
});

test('a disabled account and its sessions are out at once', async () => {
  const parts = portalParts(scratch.db);
  const app = createApp(parts);
  const admin = await administrator(app, parts);
  const made = await admin.ask('POST', '/admin/accounts', {
    name: 'help',
    password: PASSWORD,
    role: 'helpdesk',
    groups: ['a'],
  });
  const {id} = await made.json();
  const help = browser(app);
  await help.ask('POST', '/auth/login', {name: 'help', password: PASSWORD});
  expect((await help.ask('GET', '/dash/devices')).status).toBe(200);

  await admin.ask('PATCH', `/admin/accounts/${id}`, {disabled: true});

  expect((await help.ask('GET', '/dash/devices')).status).toBe(401);
  expect((await help.ask('POST', '/auth/login', {name: 'help', password: PASSWORD})).status).toBe(401);
});

test('of 60 parallel tries to sign in, at most ten reach the password', async () => {
  const parts = portalParts(scratch.db);
  const app = createApp(parts);
  await administrator(app, parts);

  const tries = await Promise.all(
    Array.from({length: 60}, () =>
      browser(app).ask('POST', '/auth/login', {name: 'admin@example.org', password: 'wrong'}),
    ),
  );

  const statuses = tries.map(({status}) => status);
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
  expect(statuses.every((status) => status === 401 || status === 429)).toBe(true);
  expect(tries.find(({status}) => status === 429)?.headers.get('retry-after')).toBe('900');
});

test('one address cannot use up the tries of everybody else', async () => {
  const {accounts, now} = portalParts(scratch.db);
  await accounts.clearAttempts('all');
  for (let n = 0; n < 22; n += 1) {
    const tries = Array.from({length: 50}, (_, i) => ({
      name: `n${n}.${i}`,
      peer: '198.51.100.7',
      now: now(),
    }));
    await Promise.all(tries.map((one) => countSignIn(accounts, one)));
  }

  expect(await countSignIn(accounts, {name: 'n1.1', peer: '198.51.100.7', now: now()})).toBe(900);
  expect(await countSignIn(accounts, {name: 'else', peer: '203.0.113.9', now: now()})).toBeUndefined();
});

test('a name that does not exist costs as much as a wrong password', async () => {
  const passwords = createPasswords();
  const hashed = await passwords.hash(PASSWORD);
  const stored = hashed === 'busy' ? undefined : hashed.stored;

  const known = await time(() => passwords.verify('wrong', stored));
  const unknown = await time(() => passwords.verify('wrong', undefined));

  expect(unknown / known).toBeGreaterThan(0.3);
  expect(unknown / known).toBeLessThan(3);
});

test('a full line of hashes is refused, not queued without end', async () => {
  const passwords = createPasswords();

  const all = await Promise.all(Array.from({length: 24}, () => passwords.verify('x', undefined)));

  expect(all.filter((answer) => answer === 'busy')).toHaveLength(6);
});

describe('unsafe requests must come from our own page', () => {
  const good = {
    origin: ORIGIN,
    'sec-fetch-site': 'same-origin',
    'x-plimsoll': 'test',
    'content-type': 'application/json',
  };
  test.for([
    ['as our page sends it', {}, 401],
    ['from another origin', {origin: 'https://evil.test'}, 403],
    ['without an origin', {origin: undefined}, 403],
    ['with the origin null', {origin: 'null'}, 403],
    ['cross-site by the browser', {'sec-fetch-site': 'cross-site'}, 403],
    ['same-site only', {'sec-fetch-site': 'same-site'}, 403],
    ['without our header', {'x-plimsoll': undefined}, 403],
    ['as a form', {'content-type': 'application/x-www-form-urlencoded'}, 415],
    ['as plain text', {'content-type': 'text/plain'}, 415],
    ['with JSON in disguise', {'content-type': 'text/plain; application/json'}, 415],
  ] as const)('%s', async ([, change, status]) => {
    const app = createApp(portalParts(scratch.db, {peer: () => '192.0.2.77'}));
    const text = JSON.stringify({name: 'nobody', password: 'wrong'});
    const headers = new Headers({'content-length': String(text.length)});
    for (const [name, value] of Object.entries({...good, ...change}))
      if (value !== undefined) headers.set(name, value);

    const response = await app.request(`${ORIGIN}/auth/login`, {method: 'POST', headers, body: text});

    expect(response.status).toBe(status);
  });
});

test.for(['/', '/auth/me', '/api/machines', '/nothing.js'])(
  '%s carries every security header',
  async (path) => {
    const app = createApp(portalParts(scratch.db));

    const {headers} = await app.request(`${ORIGIN}${path}`);

    for (const [name, value] of SECURITY_HEADERS) expect(headers.get(name)).toBe(value);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  },
);

test('every change is in the audit log, and a changed entry is found', async () => {
  const parts = portalParts(scratch.db);
  const app = createApp(parts);
  const admin = await administrator(app, parts);
  await admin.ask('POST', '/admin/accounts', {name: 'help', password: PASSWORD, role: 'helpdesk'});
  await admin.ask('POST', '/admin/tokens', {name: 'nightly', permissions: ['Score.Read.All'], days: 1});
  const actions = (await parts.audit.list({limit: 10})).map(({action, actor}) => [actor, action]);
  const me = 'admin@example.org';
  expect(actions).toEqual([
    [me, 'token.create'],
    [me, 'account.create'],
    [me, 'account.first'],
  ]);
  expect(await parts.audit.verify()).toEqual({entries: 3, broken: null});

  await scratch.db
    .updateTable('audit')
    .set({actor: 'nobody'})
    .where('action', '=', 'account.create')
    .execute();

  expect(await parts.audit.verify()).toEqual({entries: 1, broken: 2});
});

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
