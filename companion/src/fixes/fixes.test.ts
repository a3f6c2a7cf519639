import type {Software} from '@plimsoll/shared/inventory';
import type {Event, FixPreview} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';
import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../collectors/posture/formats/fake.ts';
import type {FixChannel, Outcome} from '../services.ts';
import type {RunOptions, RunResult, System} from '../system/system.ts';
import type {FixConfig} from './consent.ts';
import {createFixes} from './index.ts';

const ID = 'va-_-debian-_-openssl';
const ROOT: FixChannel = {kind: 'cli', binding: 'cli:0', uid: 0};
const BROWSER: FixChannel = {kind: 'browser', binding: 'ab12'};
const ARGS = [
  'install',
  '--only-upgrade',
  '-y',
  '--no-remove',
  '-o',
  'DPkg::Lock::Timeout=60',
  '-o',
  'Dpkg::Use-Pty=0',
  '-o',
  'Dpkg::Options::=--force-confdef',
  '-o',
  'Dpkg::Options::=--force-confold',
  '-o',
  'APT::Get::AllowUnauthenticated=false',
  '--',
  'libssl3:amd64=3.0.2',
  'openssl:amd64=3.0.2',
];
const SIMULATED = `Reading package lists...
Inst libssl3 [3.0.1] (3.0.2 Debian-Security:12/oldstable-security [amd64])
Inst openssl [3.0.1] (3.0.2 Debian-Security:12/oldstable-security [amd64])
Conf libssl3 (3.0.2 Debian-Security:12/oldstable-security [amd64])
Conf openssl (3.0.2 Debian-Security:12/oldstable-security [amd64])
`;

function deb(name: string, version: string, more: Partial<Software> = {}): Software {
  return {
    id: `deb:${name}:amd64`,
    type: 'deb',
    name,
    version,
    arch: 'amd64',
    source: {name: 'openssl', version},
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
    ...(version === '3.0.1' ? {candidate: {version: '3.0.2', security: true}} : {}),
    ...more,
  };
}

function snapshotOf(software: readonly Software[], more: object = {}): Snapshot {
  const recommendation = {
    id: ID,
    kind: 'update',
    product: 'openssl',
    vendor: 'debian',
    from: '3.0.1',
    to: '3.0.2',
    packages: ['openssl'],
    restart: false,
    fix: 'apt-upgrade',
    closes: ['Debian:12/openssl/CVE-2026-0001'],
    ...more,
  };
  const finding = {id: 'Debian:12/openssl/CVE-2026-0001', sourceVersion: '3.0.1', fixedVersion: '3.0.2'};
  return {
    recommendations: [recommendation],
    findings: [finding],
    checks: [],
    software,
  } as unknown as Snapshot;
}

const BEFORE = snapshotOf([deb('libssl3', '3.0.1'), deb('openssl', '3.0.1')]);
const AFTER = snapshotOf([deb('libssl3', '3.0.2'), deb('openssl', '3.0.2')]);

interface Setup {
  readonly snapshots?: readonly Snapshot[];
  readonly offers?: unknown;
  readonly simulation?: Partial<RunResult>;
  readonly apply?: (options: RunOptions | undefined) => Promise<Partial<RunResult>>;
  readonly config?: FixConfig;
  readonly system?: Partial<System>;
  readonly files?: Parameters<typeof fakeSystem>[0];
}

const OFFERS = {
  candidates: [
    {key: 'libssl3:amd64', version: '3.0.2', security: true, from: 'Debian-Security', bytes: 2000},
    {key: 'openssl:amd64', version: '3.0.2', security: true, from: 'Debian-Security', bytes: 1000},
  ],
  provenance: [
    {key: 'libssl3:amd64', origin: 'distribution'},
    {key: 'openssl:amd64', origin: 'distribution'},
  ],
  notes: [],
};

/** A device on which every start of a program is written down; only simulations and our own child answer by themselves. */
function setup({snapshots = [BEFORE, BEFORE, AFTER], ...given}: Setup = {}) {
  const spawned: string[][] = [];
  const ended: RunResult = {outcome: 'exited', code: 0, stdout: '', stderr: '', truncated: false};
  let clock = Date.parse('2026-11-23T12:00:00Z');
  const system = fakeSystem(given.files ?? {}, {
    uid: 0,
    commandForRoot: (program, args) => [`/usr/bin/${program}`, ...args],
    now: () => new Date(clock),
    async run(program, args, options) {
      if (program === 'node') return {...ended, stdout: JSON.stringify(given.offers ?? OFFERS)};
      if (args[0] === '--simulate') return {...ended, stdout: SIMULATED, ...given.simulation};
      spawned.push([program, ...args]);
      return {...ended, ...(await given.apply?.(options))};
    },
    ...given.system,
  });
  const queue = [...snapshots];
  let current = queue.shift();
  const recollected: string[][] = [];
  const engine = {
    current: () => current,
    async recollect(ids: readonly string[]) {
      recollected.push([...ids]);
      current = queue.shift() ?? current;
      if (!current) throw new Error('no snapshot');
      return current;
    },
  };
  let holders = 0;
  const fixes = createFixes({
    system,
    engine,
    config: given.config ?? {},
    settings: memory(),
    lock() {
      if (holders > 0) return undefined;
      holders += 1;
      return {release: () => void (holders -= 1)};
    },
  });
  const events: Event[] = [];
  fixes.onEvent((event) => events.push(event));
  return {
    fixes,
    spawned,
    events,
    recollected,
    advance: (ms: number) => (clock += ms),
    holders: () => holders,
    hold: () => void (holders += 1),
  };
}

/** Settings that last as long as the test. */
function memory() {
  const kept = new Map<string, unknown>();
  return {get: (key: string) => kept.get(key), set: (key: string, one: unknown) => void kept.set(key, one)};
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

test('shows exactly what it will run, from the device’s own facts', async () => {
  const {fixes, spawned} = setup();
  const {token, ...preview} = value(await fixes.preview(ID, ROOT));
  expect(preview).toEqual({
    fix: 'apt-upgrade',
    recommendation: ID,
    argv: ['apt-get', ...ARGS],
    packages: [
      {name: 'libssl3', from: '3.0.1', to: '3.0.2', archive: 'Debian-Security:12/oldstable-security'},
      {name: 'openssl', from: '3.0.1', to: '3.0.2', archive: 'Debian-Security:12/oldstable-security'},
    ],
    downloadBytes: 3000,
    restart: false,
    undo: 'sudo apt-get install --allow-downgrades libssl3:amd64=3.0.1 openssl:amd64=3.0.1',
    consent: 'root-cli',
    command: 'sudo apt-get install --only-upgrade libssl3:amd64=3.0.2 openssl:amd64=3.0.2',
    expiresAt: '2026-11-23T12:05:00.000Z',
  });
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(spawned).toEqual([]);
});

test('gathered updates run with one command, whatever their sources', async () => {
  const gathered = {id: 'va-_-debian-_-others', product: 'debian', packages: ['libssl3', 'openssl']};
  const {fixes} = setup({snapshots: [snapshotOf(BEFORE.software, gathered)]});
  expect(value(await fixes.preview(gathered.id, ROOT)).argv).toEqual(['apt-get', ...ARGS]);
});

test('runs what was shown, streams plain lines, and proves it by looking again', async () => {
  const {fixes, spawned, events, recollected} = setup({
    apply: async (options) => {
      options?.onLine?.('\u001b[32mSetting up openssl\u001b[0m\u202e (3.0.2)\u0007');
      return {};
    },
  });
  const {token} = value(await fixes.preview(ID, ROOT));
  expect(await fixes.run(ID, token, ROOT)).toEqual({
    ok: true,
    value: {recommendation: ID, result: 'proved', exitCode: 0},
  });
  expect(spawned).toEqual([['apt-get', ...ARGS]]);
  expect(recollected).toEqual([
    ['dpkg', 'apt-candidates', 'runtime'],
    ['dpkg', 'apt-candidates', 'runtime'],
  ]);
  expect(events).toContainEqual({e: 'fix.output', p: {line: 'Setting up openssl (3.0.2)'}});
  expect(events.at(-1)).toEqual({e: 'progress', p: null});
});

test('a run that ends well and changes nothing is not proved', async () => {
  const {fixes} = setup({snapshots: [BEFORE]});
  const {token} = value(await fixes.preview(ID, ROOT));
  expect(value(await fixes.run(ID, token, ROOT))).toEqual({
    recommendation: ID,
    result: 'done-not-proved',
    exitCode: 0,
    why: 'it ended well, but what was wanted is not there',
  });
});

// F2: names and versions that mean something to a program's command line
test.for([
  '-o APT::Update::Pre-Invoke::=id',
  '--allow-downgrades',
  'openssl;id',
  '$(id)',
  '../../etc/passwd',
  'open\nssl',
  'оpenssl',
  'OpenSSL',
  'a',
  '',
])('F2: a package called %j is refused before anything is started', async (name) => {
  const item = deb(name, '3.0.1');
  const offers = {...OFFERS, candidates: [{...OFFERS.candidates[0], key: `${name}:amd64`}]};
  const {fixes, spawned} = setup({snapshots: [snapshotOf([item])], offers});
  expect((await fixes.preview(ID, ROOT)).ok).toBe(false);
  expect(spawned).toEqual([]);
});

test.for(['3.0.2-', '3.0.2+', '-3', '3 --force', '3.0;id', '3.0/unstable', '', '3\n0'])(
  'F2: the version %j is refused before anything is started',
  async (version) => {
    const offers = {...OFFERS, candidates: [{...OFFERS.candidates[1], version}]};
    const {fixes, spawned} = setup({offers});
    expect((await fixes.preview(ID, ROOT)).ok).toBe(false);
    expect(spawned).toEqual([]);
  },
);

test.for([
  {given: 'not installed', software: []},
  {given: 'held', software: [deb('openssl', '3.0.1', {held: true})]},
  {given: 'without a candidate', software: [deb('openssl', '3.0.5')]},
  {given: 'of another source', software: [deb('openssl', '3.0.1', {source: {name: 'x', version: '1'}})]},
])('F2: what is $given is not touched', async ({software}) => {
  const {fixes} = setup({snapshots: [snapshotOf(software)]});
  expect(await fixes.preview(ID, ROOT)).toEqual({
    ok: false,
    code: 'unavailable',
    message: 'no installed package of it has an update in the configured archives',
  });
});

test('F1: an id is looked up, never used', async () => {
  const {fixes, spawned} = setup();
  await fc.assert(
    fc.asyncProperty(fc.string(), async (id) => {
      fc.pre(id !== ID);
      expect((await fixes.preview(id, ROOT)).ok).toBe(false);
      expect((await fixes.run(id, id, ROOT)).ok).toBe(false);
    }),
  );
  expect(spawned).toEqual([]);
});

test('a removal is refused', async () => {
  const {fixes} = setup({simulation: {stdout: `${SIMULATED}Remv nginx [1.0]\n`}});
  expect(await fixes.preview(ID, ROOT)).toEqual({
    ok: false,
    code: 'unavailable',
    message: 'it would remove nginx',
  });
});

// F3: a manager that somebody could have changed is not found at all (system/programs.ts)
test('F3: without a trustworthy apt-get there is nothing to run', async () => {
  const {fixes} = setup({simulation: {outcome: 'missing', code: null}});
  expect(await fixes.preview(ID, ROOT)).toEqual({
    ok: false,
    code: 'unavailable',
    message: 'apt-get is missing or not protected against changes by others',
  });
});

test.for<{
  given: string;
  attack: (made: ReturnType<typeof setup>, preview: FixPreview) => Promise<unknown>;
  code: string;
}>([
  {given: 'a made-up token', attack: ({fixes}) => fixes.run(ID, '0'.repeat(64), ROOT), code: 'refused'},
  {given: 'an empty token', attack: ({fixes}) => fixes.run(ID, '', ROOT), code: 'refused'},
  {
    given: 'another channel',
    attack: ({fixes}, {token}) => fixes.run(ID, token, {kind: 'browser', binding: 'ffff'}),
    code: 'refused',
  },
  {
    given: 'another recommendation',
    attack: ({fixes}, {token}) => fixes.run('va-_-debian-_-zip', token, ROOT),
    code: 'refused',
  },
  {
    given: 'five minutes later',
    attack: async ({fixes, advance}, {token}) => {
      advance(5 * 60_000);
      return fixes.run(ID, token, ROOT);
    },
    code: 'expired',
  },
  {
    given: 'after a failed try',
    attack: async ({fixes}, {token}) => {
      await fixes.run(ID, token, {kind: 'browser', binding: 'ffff'});
      return fixes.run(ID, token, ROOT);
    },
    code: 'refused',
  },
])('F4: $given is $code', async ({attack, code}) => {
  const made = setup();
  const preview = value(await made.fixes.preview(ID, ROOT));
  expect(await attack(made, preview)).toMatchObject({ok: false, code});
  expect(made.spawned).toEqual([]);
});

test('F4: a token is good for one run', async () => {
  const {fixes, spawned} = setup();
  const {token} = value(await fixes.preview(ID, ROOT));
  await fixes.run(ID, token, ROOT);
  expect(await fixes.run(ID, token, ROOT)).toMatchObject({ok: false, code: 'refused'});
  expect(spawned).toHaveLength(1);
});

test.for([
  {given: 'the finding', now: snapshotOf(BEFORE.software, {closes: []})},
  {given: 'the package', now: snapshotOf([deb('openssl', '3.0.1')])},
  {given: 'the recommendation', now: {...BEFORE, recommendations: []}},
])('F4: $given changed between consent and run', async ({now}) => {
  const {fixes, spawned} = setup({snapshots: [BEFORE, now]});
  const {token} = value(await fixes.preview(ID, ROOT));
  expect((await fixes.run(ID, token, ROOT)).ok).toBe(false);
  expect(spawned).toEqual([]);
});

test('F5: random ids and tokens from a hostile peer start nothing; a real one starts the catalogue’s command', async () => {
  const {fixes, spawned} = setup({snapshots: [BEFORE]});
  const {token} = value(await fixes.preview(ID, ROOT));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(ID, '../x', 'sca-_-x'),
      fc.constantFrom('', 'x', token.slice(1), token.toUpperCase(), `${token} `),
      fc.constantFrom<FixChannel>(ROOT, BROWSER, {kind: 'cli', binding: 'cli:1000', uid: 1000}),
      async (id, guess, channel) => {
        fc.pre(guess !== token);
        expect((await fixes.run(id, guess, channel)).ok).toBe(false);
      },
    ),
  );
  expect(spawned).toEqual([]);
  await fixes.run(ID, token, ROOT);
  expect(spawned).toEqual([['apt-get', ...ARGS]]);
});

test.for<{ended: Partial<RunResult>; outcome: object}>([
  {
    ended: {code: 100, stderr: 'E: Could not get lock\n'},
    outcome: {result: 'failed', exitCode: 100, why: 'E: Could not get lock'},
  },
  {
    ended: {outcome: 'timed-out', code: null, stdout: 'x'.repeat(100), truncated: true},
    outcome: {result: 'timed-out', exitCode: null, why: 'it was asked to end and may still be finishing'},
  },
  {
    ended: {outcome: 'cancelled', code: 1},
    outcome: {result: 'cancelled', exitCode: 1, why: 'it ended with code 1'},
  },
  {
    ended: {outcome: 'not-started', code: null},
    outcome: {result: 'failed', exitCode: null, why: 'the program is not-started'},
  },
])('F6: a manager that ends with $ended is reported', async ({ended, outcome}) => {
  const {fixes} = setup({snapshots: [BEFORE], apply: async () => ended});
  const {token} = value(await fixes.preview(ID, ROOT));
  expect(value(await fixes.run(ID, token, ROOT))).toEqual({recommendation: ID, ...outcome});
});

test('F6: endless output is cut', async () => {
  const {fixes, events} = setup({
    apply: async (options) => {
      for (let i = 0; i < 100_000; i++) options?.onLine?.('y'.repeat(10_000));
      return {};
    },
  });
  const {token} = value(await fixes.preview(ID, ROOT));
  await fixes.run(ID, token, ROOT);
  const lines = events.filter((event) => event.e === 'fix.output').map(({p}) => p.line);
  expect(lines).toHaveLength(5001);
  expect(lines[0]).toHaveLength(2000);
  expect(lines.at(-1)).toBe('…');
});

test('one at a time, and cancel reaches the one that runs', async () => {
  const running = Promise.withResolvers<void>();
  const {fixes} = setup({
    snapshots: [BEFORE],
    apply: (options) =>
      new Promise((resolve) => {
        options?.signal?.addEventListener('abort', () => resolve({outcome: 'cancelled', code: null}));
        running.resolve();
      }),
  });
  const first = value(await fixes.preview(ID, ROOT));
  const second = value(await fixes.preview(ID, ROOT));
  const run = fixes.run(ID, first.token, ROOT);
  await running.promise;
  expect(await fixes.run(ID, second.token, ROOT)).toMatchObject({ok: false, code: 'busy'});
  fixes.cancel();
  expect(value(await run).result).toBe('cancelled');
});

test('one that goes on after it was cancelled keeps others away, and what comes of it is told', async () => {
  const goesOn = Promise.withResolvers<number | null>();
  const {fixes, events, spawned, holders} = setup({
    snapshots: [BEFORE, BEFORE, BEFORE, AFTER],
    apply: async () => ({outcome: 'cancelled', code: null, afterwards: goesOn.promise}),
  });
  const first = value(await fixes.preview(ID, ROOT));
  const second = value(await fixes.preview(ID, ROOT));
  const why = 'it was asked to end and may still be finishing';
  const cancelled = {recommendation: ID, result: 'cancelled', exitCode: null, why};
  expect(value(await fixes.run(ID, first.token, ROOT))).toEqual(cancelled);
  expect(await fixes.run(ID, second.token, ROOT)).toMatchObject({ok: false, code: 'busy'});
  expect([spawned.length, holders()]).toEqual([1, 1]);

  const {lingering} = fixes;
  goesOn.resolve(0);
  await lingering;
  expect(holders()).toBe(0);
  const told = events.flatMap((event) => (event.e === 'fix.done' ? [event.p] : []));
  expect(told).toEqual([cancelled, {recommendation: ID, result: 'proved', exitCode: 0}]);
  expect(fixes.lingering).toBeUndefined();
  // The way back is known as after any other.
  expect((await fixes.preview(ID, ROOT, true)).ok).toBe(true);
});

test('while another process runs one, none begins; each lets go of what it held', async () => {
  const first = setup();
  first.hold();
  const {token} = value(await first.fixes.preview(ID, ROOT));
  expect(await first.fixes.run(ID, token, ROOT)).toMatchObject({ok: false, code: 'busy'});
  expect(first.spawned).toEqual([]);

  const second = setup();
  const preview = value(await second.fixes.preview(ID, ROOT));
  expect(value(await second.fixes.run(ID, preview.token, ROOT)).result).toBe('proved');
  expect(second.holders()).toBe(0);
});

test('previews are limited in number', async () => {
  const {fixes, advance} = setup({snapshots: [BEFORE]});
  for (let i = 0; i < 20; i++) await fixes.preview(ID, ROOT);
  expect(await fixes.preview(ID, ROOT)).toMatchObject({ok: false, code: 'busy'});
  advance(60_000);
  expect((await fixes.preview(ID, ROOT)).ok).toBe(true);
});

const POLKIT = {
  '/usr/bin/pkexec': {stat: {mode: 0o4755, uid: 0}},
  '/run/dbus/system_bus_socket': {stat: {}},
};

test.for<{
  given: string;
  uid: number;
  channel: FixChannel;
  config?: FixConfig;
  files?: object;
  consent: string;
}>([
  {given: 'root’s own command line', uid: 0, channel: ROOT, consent: 'root-cli'},
  {given: 'a browser of a root companion', uid: 0, channel: BROWSER, consent: 'unavailable'},
  {
    given: 'the same where root wrote down that it may',
    uid: 0,
    channel: BROWSER,
    config: {unattendedConsent: true},
    consent: 'unattended',
  },
  {
    given: 'another user’s command line',
    uid: 0,
    channel: {kind: 'cli', binding: 'cli:1000', uid: 1000},
    config: {unattendedConsent: true},
    consent: 'unavailable',
  },
  {
    given: 'a user with polkit and a screen',
    uid: 1000,
    channel: BROWSER,
    config: {display: true},
    files: POLKIT,
    consent: 'polkit',
  },
  {
    given: 'a user with polkit, a screen and a sandbox around the companion',
    uid: 1000,
    channel: BROWSER,
    config: {display: true},
    files: {...POLKIT, '/proc/self/status': 'NoNewPrivs:\t1\n'},
    consent: 'unavailable',
  },
  {given: 'a user without a screen', uid: 1000, channel: BROWSER, files: POLKIT, consent: 'unavailable'},
  {
    given: 'a user without polkit',
    uid: 1000,
    channel: BROWSER,
    config: {display: true},
    consent: 'unavailable',
  },
  {
    given: 'an unattended user companion',
    uid: 1000,
    channel: BROWSER,
    config: {unattendedConsent: true},
    consent: 'unavailable',
  },
  {given: 'fixes switched off', uid: 0, channel: ROOT, config: {enabled: false}, consent: 'unavailable'},
])('consent for $given is $consent', async ({uid, channel, config = {}, files = {}, consent}) => {
  const {fixes, spawned} = setup({system: {uid}, config, files: files as Setup['files'] & object});
  const preview = value(await fixes.preview(ID, channel));
  expect(preview.consent).toBe(consent);
  if (consent !== 'unavailable') return;
  expect(preview.token).toBe('');
  expect(preview.refusal).toEqual(expect.any(String));
  expect((await fixes.run(ID, preview.token, channel)).ok).toBe(false);
  // Asking the session for a screen changes nothing.
  expect(spawned.filter(([program]) => program !== 'systemctl')).toEqual([]);
});

test('polkit runs the same arguments, and a dismissed dialog is a refusal', async () => {
  const {fixes, spawned} = setup({
    snapshots: [BEFORE],
    system: {uid: 1000},
    config: {display: true},
    files: POLKIT,
    apply: async () => ({code: 126}),
  });
  const {token} = value(await fixes.preview(ID, BROWSER));
  expect(value(await fixes.run(ID, token, BROWSER))).toEqual({
    recommendation: ID,
    result: 'refused',
    exitCode: 126,
    why: 'consent was not given',
  });
  expect(spawned).toEqual([['pkexec', '--disable-internal-agent', '/usr/bin/apt-get', ...ARGS]]);
});
