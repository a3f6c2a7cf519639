import childProcess from 'node:child_process';
import {EventEmitter} from 'node:events';
import {existsSync} from 'node:fs';
import {PassThrough} from 'node:stream';

import {methods} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';
import fc from 'fast-check';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import {createFixes} from '../../companion/src/fixes/index.ts';
import {dispatch} from '../../companion/src/server/dispatch.ts';
import {readRequest} from '../../companion/src/server/request.ts';
import type {Clients, FixChannel} from '../../companion/src/services.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import {commandForRoot} from '../../companion/src/system/programs.ts';
import {fakeServices, SNAPSHOT} from './services.ts';

/*
 * F of the plan of attacks: the real fixes over the real system, with the one function that starts programs replaced. What
 * reaches it is all that could ever run.
 */
const absent = !existsSync('/usr/bin/apt-get');
const title = absent ? ' (SKIPPED without apt-get)' : '';

const ID = 'va-_-debian-_-openssl';
const ROOT: FixChannel = {kind: 'cli', binding: 'cli:0', uid: 0};
const BROWSER: FixChannel = {kind: 'browser', binding: 'ab12'};
const OPERAND = 'openssl:amd64=3.0.2';

interface Spawned {
  readonly path: string;
  readonly args: readonly string[];
  readonly options: childProcess.SpawnOptions;
}

let spawned: Spawned[] = [];
let signals: string[] = [];
/** What the package manager does when it is really told to. */
let apply: (child: Child) => void = end;
let offered = '3.0.2';

/** As much of a process as its starter looks at. */
interface Child extends EventEmitter {
  readonly stdout: PassThrough;
  readonly stderr: PassThrough;
  kill(signal: string): boolean;
}

function end(child: Child): void {
  child.stdout.end();
  child.emit('exit', 0);
  child.emit('close', 0);
}

function answerOf({args}: Spawned): string | undefined {
  if (args.some((arg) => arg.includes('apt-child'))) {
    const key = 'openssl:amd64';
    const candidates = [{key, version: offered, security: true, from: 'Debian-Security', bytes: 1}];
    return JSON.stringify({candidates, provenance: [{key, origin: 'distribution'}], notes: []});
  }
  return args.includes('--simulate')
    ? `Inst openssl [3.0.1] (${offered} Debian-Security:12/oldstable-security [amd64])\n`
    : undefined;
}

function start(path: string, args: readonly string[], options: childProcess.SpawnOptions): Child {
  const call = {path, args, options};
  spawned.push(call);
  const streams = {stdout: new PassThrough(), stderr: new PassThrough()};
  const child: Child = Object.assign(new EventEmitter(), streams, {kill: noteSignal});
  const answer = answerOf(call);
  setImmediate(() => {
    if (answer === undefined) return apply(child);
    child.stdout.write(answer);
    return end(child);
  });
  return child;
}

function noteSignal(signal: string): boolean {
  return signals.push(signal) > 0;
}

beforeEach(() => {
  [spawned, signals, apply, offered] = [[], [], end, '3.0.2'];
  vi.spyOn(childProcess, 'spawn').mockImplementation(start as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function snapshotOf(version: string, closes = ['Debian:12/openssl/CVE-2026-0001']): Snapshot {
  const item = {
    id: 'deb:openssl:amd64',
    type: 'deb',
    name: 'openssl',
    version,
    arch: 'amd64',
    source: {name: 'openssl', version},
    state: 'installed',
    candidate: {version: '3.0.2', security: true},
  };
  const recommendation = {
    id: ID,
    kind: 'update',
    product: 'openssl',
    vendor: 'debian',
    packages: ['openssl'],
  };
  const more = {restart: false, fix: 'apt-upgrade', closes};
  const finding = {id: closes[0], sourceVersion: version, fixedVersion: '3.0.2', state: 'fix-available'};
  const made = {...SNAPSHOT, software: [item], findings: [finding]};
  return {...made, recommendations: [{...recommendation, ...more}]} as unknown as Snapshot;
}

/** The companion's fixes as root runs them; `now` is what each look at the device finds. */
function setup(channel: FixChannel = ROOT) {
  const device = {now: snapshotOf('3.0.1')};
  const clock = {at: Date.parse('2026-11-23T12:00:00Z')};
  const kept = new Map<string, unknown>();
  const fixes = createFixes({
    lock: () => ({release: () => undefined}),
    system: {...createSystem(), uid: 0, now: () => new Date(clock.at)},
    engine: {current: () => device.now, recollect: async () => device.now},
    config: {},
    settings: {get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value)},
  });
  const clients = {list: () => [], revoke: () => false} satisfies Clients;
  const services = {...fakeServices(clients), fixes};
  async function send(message: unknown) {
    const request = readRequest(JSON.stringify(message));
    if (!('m' in request)) return request;
    const context = {
      services,
      channel,
      clientId: undefined,
    };
    return dispatch(request, context);
  }
  return {fixes, device, clock, send};
}

/** Starts that change something: whatever is neither a question nor a simulation. */
function changes(): Spawned[] {
  return spawned.filter((call) => answerOf(call) === undefined);
}

async function tokenOf({fixes}: ReturnType<typeof setup>, undo = false): Promise<string> {
  const preview = await fixes.preview(ID, ROOT, undo);
  if (!preview.ok) throw new Error(preview.message);
  return preview.value.token;
}

test.for([
  {recommendation: ID, command: 'id'},
  {recommendation: ID, argv: ['id']},
  {recommendation: ID, url: 'https://evil.test/x.deb'},
  {recommendation: ID, package: 'openssl;id'},
  {recommendation: ID, fix: 'apt-upgrade'},
  {recommendation: ID, undo: 'rm'},
  {recommendation: ['openssl', ID]},
  {recommendation: {toString: 'x'}},
  {recommendation: ''},
  {recommendation: 'x'.repeat(301)},
  {},
  null,
  'id',
])('F1: parameters %j are no message, and start nothing', async (p) => {
  const {send} = setup();
  const token = '0'.repeat(64);
  const run = typeof p === 'object' && p !== null && !Array.isArray(p) ? {...p, token} : p;

  expect(await send({id: 1, m: 'fix.preview', p})).toMatchObject({error: {code: 'bad-params'}});
  expect(await send({id: 2, m: 'fix.run', p: run})).toMatchObject({error: {code: 'bad-params'}});
  expect(spawned).toEqual([]);
});

test.for([
  'fix-child set kernel-pointers',
  '../../etc/passwd',
  '--option',
  '-o APT::Update::Pre-Invoke::=id',
  'va-_-debian-_-openssl;id',
  'va-_-debian-_-openssl\n',
  '$(id)',
  'vа-_-debian-_-openssl',
  '__proto__',
  'constructor',
  'sca-_-kernel-pointers',
])('F2: the id %j names nothing on this device and starts nothing', async (id) => {
  const {fixes} = setup();
  expect(await fixes.preview(id, ROOT)).toMatchObject({ok: false, code: 'not-found'});
  expect(await fixes.preview(id, ROOT, true)).toMatchObject({ok: false, code: 'not-found'});
  expect(spawned).toEqual([]);
});

test.skipIf(absent)(`F3: a poisoned environment reaches no program${title}`, async () => {
  const poison = {
    PATH: '/tmp/evil',
    LD_PRELOAD: '/tmp/evil.so',
    NODE_OPTIONS: '--require /tmp/evil.js',
    APT_CONFIG: '/tmp/evil.conf',
    DPKG_ROOT: '/tmp',
    HTTP_PROXY: 'http://evil.test',
    IFS: 'x',
  };
  for (const [key, value] of Object.entries(poison)) vi.stubEnv(key, value);
  const made = setup();
  await made.fixes.run(ID, await tokenOf(made), ROOT);
  vi.unstubAllEnvs();

  const clean = {LC_ALL: 'C', PATH: '/usr/sbin:/usr/bin:/sbin:/bin'};
  const quiet = {DEBIAN_FRONTEND: 'noninteractive', APT_LISTCHANGES_FRONTEND: 'none'};
  expect(spawned.length).toBeGreaterThan(3);
  for (const {path, options} of spawned) {
    expect(path).toMatch(/^\//);
    expect(options).toMatchObject({shell: false, cwd: '/'});
    expect(options.env).toEqual(path.endsWith('/apt-get') ? {...clean, ...quiet} : clean);
  }
});

test.skipIf(absent)(
  `F3: root is asked for absolute paths only, and never for a script in a loose tree${title}`,
  () => {
    expect(commandForRoot('apt-get', ['--version'])).toEqual(['/usr/bin/apt-get', '--version']);
    // Run from source here: what the script loads lies in many folders nobody has looked at.
    expect(commandForRoot('node', ['fix-child', 'set', 'kernel-pointers'])).toBeUndefined();
    expect(commandForRoot('node', ['-e', 'process.exit()'])).toBeUndefined();
    expect(commandForRoot('winget', ['upgrade'])).toBeUndefined();
  },
);

test.skipIf(absent).for<{given: string; attack: (made: ReturnType<typeof setup>, token: string) => unknown}>([
  {given: 'used again', attack: ({fixes}, token) => fixes.run(ID, token, ROOT)},
  {
    given: 'from another channel',
    attack: async (made) => made.fixes.run(ID, await tokenOf(made), BROWSER),
  },
  {
    given: 'after five minutes',
    attack: async (made) => {
      const token = await tokenOf(made);
      made.clock.at += 5 * 60_000;
      return made.fixes.run(ID, token, ROOT);
    },
  },
  {
    given: 'after the archive offers another version',
    attack: async (made) => {
      const token = await tokenOf(made);
      offered = '3.0.3';
      return made.fixes.run(ID, token, ROOT);
    },
  },
  {
    given: 'after somebody installed another version',
    attack: async (made) => {
      const token = await tokenOf(made);
      made.device.now = snapshotOf('3.0.1-1');
      return made.fixes.run(ID, token, ROOT);
    },
  },
  {
    given: 'after the finding is another one',
    attack: async (made) => {
      const token = await tokenOf(made);
      made.device.now = snapshotOf('3.0.1', ['Debian:12/openssl/CVE-2026-0002']);
      return made.fixes.run(ID, token, ROOT);
    },
  },
])(`F4: a token $given is refused${title}`, async ({attack}) => {
  const made = setup();
  const token = await tokenOf(made);
  await made.fixes.run(ID, token, ROOT);
  const before = changes().length;

  expect(await attack(made, token)).toMatchObject({ok: false});
  expect(changes().length).toBe(before);
});

test.skipIf(absent)(`F4: of twenty runs at once one happens${title}`, async () => {
  const made = setup();
  const tokens: string[] = [];
  for (let i = 0; i < 10; i += 1) tokens.push(await tokenOf(made));

  const runs = await Promise.all(
    tokens.flatMap((token) => [1, 2].map(() => made.fixes.run(ID, token, ROOT))),
  );

  expect(runs.filter(({ok}) => ok)).toHaveLength(1);
  expect(changes().map(({path, args}) => [path, args.at(-1)])).toEqual([['/usr/bin/apt-get', OPERAND]]);
});

test.skipIf(absent)(
  `F5: whatever a hostile peer sends, only questions are started without consent${title}`,
  async () => {
    const made = setup(BROWSER);
    const text = fc.oneof(
      fc.constantFrom(ID, 'openssl', '', '-y', 'sca-_-firewall'),
      fc.string({maxLength: 80}),
    );
    const honest = fc.constantFrom({recommendation: ID}, {recommendation: ID, undo: true});
    const params = fc.record(
      {recommendation: text, token: text, undo: fc.boolean(), argv: fc.array(text), command: text},
      {requiredKeys: []},
    );
    const method = fc.constantFrom('fix.preview', 'fix.run', 'fix.cancel', ...Object.keys(methods));
    await fc.assert(
      fc.asyncProperty(method, fc.oneof(honest, params, fc.jsonValue()), async (m, p) => {
        made.clock.at += 10_000;
        await made.send({id: 1, m, p});
      }),
      {numRuns: 2000},
    );

    expect(spawned.length).toBeGreaterThan(0);
    expect(changes()).toEqual([]);
  },
);

test.skipIf(absent)(
  `F6: a manager that hangs is asked to end, never forced, and nobody waits for ever${title}`,
  async () => {
    const made = setup();
    const token = await tokenOf(made);
    const started = Promise.withResolvers<void>();
    apply = () => started.resolve();
    const run = made.fixes.run(ID, token, ROOT);
    await started.promise;
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    made.fixes.cancel();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(await run).toMatchObject({ok: true, value: {result: 'cancelled', exitCode: null}});
    expect(signals).toEqual(['SIGTERM']);
  },
);

test.skipIf(absent)(`F6: 100 MB of output reach nobody${title}`, async () => {
  const made = setup();
  const token = await tokenOf(made);
  let told = 0;
  made.fixes.onEvent((event) => {
    if (event.e === 'fix.output') told += event.p.line.length;
  });
  apply = (child) => {
    const part = `${'y'.repeat(1023)}\n`.repeat(1024);
    for (let i = 0; i < 100; i += 1) child.stdout.write(part);
    child.stdout.end('the last line\n');
    child.emit('exit', 1);
    child.stdout.once('end', () => child.emit('close', 1));
  };

  const run = await made.fixes.run(ID, token, ROOT);

  expect(run).toMatchObject({ok: true, value: {result: 'failed', exitCode: 1}});
  expect(JSON.stringify(run).length).toBeLessThan(1000);
  expect(told).toBeLessThan(6 * 1024 * 1024);
});
