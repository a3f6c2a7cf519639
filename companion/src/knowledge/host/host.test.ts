import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {
  type AdvisoryReading,
  type CveRecord,
  encodeAdvisories,
  encodeCves,
  encodeTexts,
} from '@plimsoll/shared/advisories';
import {afterEach, beforeEach, expect, test} from 'vitest';

import {createHttp} from '../../system/http.ts';
import {createKnowledge} from '../index.ts';
import {keysIn, type SliceKeys} from '../keys.ts';
import {packing} from '../packing.ts';
import {openStore} from '../store.ts';
import {INDEX_NAME} from './index-file.ts';
import {publish} from './publish.ts';
import {exportBundle, importBundle} from './transfer.ts';

let root = '';
let servers: Server[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
  servers = [];
});
afterEach(() => {
  for (const server of servers) server.close();
  rmSync(root, {recursive: true, force: true});
});

const DAY = 86_400_000;
const START = Date.parse('2026-11-20T12:00:00Z');

function dateOf(day: number): Date {
  return new Date(START + day * DAY);
}

interface Day {
  readonly day: number;
  readonly flaws?: number;
  readonly epss?: number;
}

/** Builds and publishes what a builder knows on a day. */
async function publishOn({day, flaws = 200, epss = 0.1}: Day, keys: SliceKeys): Promise<readonly number[]> {
  const store = openStore(join(root, 'builder'), keys);
  const built = dateOf(day).toISOString();
  const header = {
    ecosystem: 'Debian:12',
    order: 'dpkg',
    built,
    expires: dateOf(day + 7).toISOString(),
    feeds: [{feed: 'osv/Debian', prefix: 'DEBIAN-'}],
    sources: [{feed: 'osv/Debian', fetchedAt: built, records: flaws, skipped: 0}],
  } as const;
  const ids = Array.from({length: flaws}, (_, i) => `CVE-2025-${1000 + i}`);
  const advisories = ids.map((id, i): AdvisoryReading & {feed: string} => ({
    ecosystem: 'Debian:12',
    source: `source-${i % 50}`,
    id,
    fixed: `2.${i}-1`,
    state: 'fix-available',
    urgency: 'unknown',
    trust: 'confirmed',
    feed: 'osv/Debian',
  }));
  const cves = ids.map(
    (id): CveRecord => ({id, severity: 'high', exploit: 'unknown', description: `All about ${id}.`}),
  );
  const content = {
    header: {...header, feeds: [...header.feeds], sources: [...header.sources]},
    advisories,
    cves,
    epss: new Map([['CVE-2025-1000', epss]]),
    kev: new Map(),
  };
  const saved = store.save('Debian:12', {
    advisories: encodeAdvisories(content, keys.sign),
    cves: encodeCves(content, keys.sign),
    texts: encodeTexts(content, keys.sign, packing),
  });
  if (!saved.ok) throw new Error(saved.why);
  const published = await publish({store, folder: join(root, 'www'), keys, now: dateOf(day)});
  return published.flatMap(({patch}) => patch ?? []);
}

/** Serves the published folder; the names that were asked for. */
async function serve(): Promise<{base: string; asked: string[]}> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    asked.push(name.replaceAll(/\.[0-9a-f]{16}(?=\.|-)|-[0-9a-f]{16}(?=\.)/g, ''));
    try {
      response.end(readFileSync(join(root, 'www', name)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  servers.push(server);
  const address = server.address();
  return {base: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, asked};
}

function deviceAt(day: number, source: string | undefined) {
  return createKnowledge({
    system: {now: () => dateOf(day)},
    http: createHttp({silenceMs: 2000}),
    folder: join(root, 'device'),
    source,
  });
}

function www(pattern: RegExp): string {
  const name = readdirSync(join(root, 'www')).find((file) => pattern.test(file));
  if (name === undefined) throw new Error(`no file ${pattern}`);
  return join(root, 'www', name);
}

test('a device takes what it needs, the next day only patches, and finds it again after a restart', async () => {
  const keys = keysIn(join(root, 'key.pem'));
  await publishOn({day: 0}, keys);
  const {base, asked} = await serve();
  const source = `${base}#key=${keys.publicKey}`;

  const first = await deviceAt(0, source).update(['Debian:12', 'npm']);
  expect(first.ok && [first.value.state, first.value.why]).toEqual([
    'current',
    'This source has nothing on npm.',
  ]);
  expect(asked.splice(0)).toEqual([
    'index.json',
    'Debian~12.advisories.zst',
    'Debian~12.cves.zst',
    'Debian~12.texts.zst',
  ]);

  const patches = await publishOn({day: 1, epss: 0.7}, keys);
  expect(Math.max(...patches)).toBeLessThan(700);
  const second = deviceAt(1, source);
  expect((await second.update(['Debian:12'])).ok).toBe(true);
  expect(asked.splice(0)).toEqual([
    'index.json',
    'Debian~12.advisories.patch',
    'Debian~12.cves.patch',
    'Debian~12.texts.patch',
  ]);
  expect(second.slice('Debian:12')?.cve('CVE-2025-1000')?.epss).toBe(0.7);

  const again = deviceAt(2, source);
  expect(again.state().state).toBe('current');
  expect(again.slice('Debian:12')?.openAt('source-0', '1-1')?.length).toBe(4);
  expect(again.text('CVE-2025-1000')).toEqual({description: 'All about CVE-2025-1000.', references: []});
  expect(again.text('CVE-2025-9999')).toBeUndefined();
});

test('a device two builds behind is patched too, and one that was never there takes whole files', async () => {
  const keys = keysIn(join(root, 'key.pem'));
  await publishOn({day: 0}, keys);
  const {base, asked} = await serve();
  const source = `${base}#key=${keys.publicKey}`;
  await deviceAt(0, source).update(['Debian:12']);
  await publishOn({day: 1, epss: 0.2}, keys);
  await publishOn({day: 2, epss: 0.3}, keys);
  asked.length = 0;

  const device = deviceAt(2, source);
  await device.update(['Debian:12']);

  expect(asked.every((name) => name === INDEX_NAME || name.endsWith('.patch'))).toBe(true);
  expect(device.slice('Debian:12')?.cve('CVE-2025-1000')?.epss).toBe(0.3);
});

interface Spoilt {
  readonly given: string;
  readonly key?: string;
  readonly why: RegExp;
  readonly spoil: () => void;
}

test.for<Spoilt>([
  {
    given: 'another key',
    spoil: () => undefined,
    key: 'A'.repeat(43),
    why: /index\.json: its signature is wrong, or of a key that is not trusted here/,
  },
  {
    given: 'a tampered index',
    spoil() {
      const path = www(/^index/);
      writeFileSync(path, readFileSync(path, 'utf8').replace('Debian:12', 'Debian:13'));
    },
    why: /index\.json: its signature is wrong/,
  },
  {
    given: 'a page for an index',
    spoil: () => writeFileSync(www(/^index/), '<html>'),
    why: /index\.json: it is no index of slices/,
  },
  {
    given: 'a truncated file',
    spoil() {
      const path = www(/cves.*zst/);
      writeFileSync(path, readFileSync(path).subarray(0, 100));
    },
    why: /^Debian:12: Debian~12\.cves\..*\.zst is damaged, or unpacks to more than it says/,
  },
  {
    given: 'one file for another',
    spoil: () => writeFileSync(www(/cves.*zst/), readFileSync(www(/advisories.*zst/))),
    why: /^Debian:12: .*Debian~12\.cves\..*(?:is not the file the index speaks of|is damaged|larger than \d+ bytes)/,
  },
  {
    given: 'a missing file',
    spoil: () => rmSync(www(/texts.*zst/)),
    why: /^Debian:12: .*the server answered 404/,
  },
])('$given is refused with its reason', async ({spoil, key, why}) => {
  const keys = keysIn(join(root, 'key.pem'));
  await publishOn({day: 0}, keys);
  spoil();
  const {base} = await serve();

  const outcome = await deviceAt(0, `${base}#key=${key ?? keys.publicKey}`).update(['Debian:12']);

  expect(outcome).toMatchObject({ok: false, message: expect.stringMatching(why)});
});

test('an older or shrunken build is refused, and the last good knowledge stays', async () => {
  const keys = keysIn(join(root, 'key.pem'));
  await publishOn({day: 3}, keys);
  const {base} = await serve();
  const source = `${base}#key=${keys.publicKey}`;
  await deviceAt(3, source).update(['Debian:12']);

  rmSync(join(root, 'builder'), {recursive: true});
  await publishOn({day: 1}, keys);
  const rolledBack = await deviceAt(4, source).update(['Debian:12']);
  expect(rolledBack).toMatchObject({ok: false, message: expect.stringContaining('before those in use')});

  rmSync(join(root, 'builder'), {recursive: true});
  await publishOn({day: 4, flaws: 140}, keys);
  const device = deviceAt(5, source);
  expect(await device.update(['Debian:12'])).toMatchObject({
    ok: false,
    message: expect.stringContaining(
      'it has 140 advisories where the one in use has 200: more than a fifth is gone',
    ),
  });
  expect(device.slice('Debian:12')?.advisories).toBe(200);
});

test('slices travel in one file: the key must be given once', async () => {
  const keys = keysIn(join(root, 'device', 'signing-key.pem'));
  const store = openStore(join(root, 'device'), keys);
  await publishOn({day: 0}, keys);
  for (const name of readdirSync(join(root, 'builder'))) {
    writeFileSync(join(root, 'device', name), readFileSync(join(root, 'builder', name)));
  }
  store.reload('Debian:12');
  const file = join(root, 'knowledge.plimsoll');
  const exported = await exportBundle({folder: join(root, 'device'), file, now: dateOf(0)});
  if (!exported.ok) throw new Error(exported.why);
  expect([exported.value.ecosystems, exported.value.key]).toEqual([['Debian:12'], keys.publicKey]);

  const folder = join(root, 'other');
  mkdirSync(folder);
  const options = {folder, file, signal: new AbortController().signal, onProgress: () => undefined};
  const stranger = await importBundle({...options, key: undefined});
  expect(stranger).toMatchObject({
    done: [],
    problems: [expect.stringContaining(`It says it was signed with ${keys.publicKey}`)],
  });
  expect(await importBundle({...options, key: 'nonsense'})).toMatchObject({done: []});
  expect(await importBundle({...options, key: keys.publicKey})).toMatchObject({
    done: ['Debian:12'],
    problems: [],
  });
  expect(await importBundle({...options, key: undefined})).toMatchObject({done: ['Debian:12'], problems: []});
  const known = createKnowledge({
    system: {now: () => dateOf(0)},
    http: createHttp(),
    folder,
    source: undefined,
  });
  expect(known.slice('Debian:12')?.advisories).toBe(200);
});

test.for([
  {given: 'no file', bytes: undefined, why: /does not exist$/},
  {given: 'an empty one', bytes: Buffer.alloc(0), why: /knowledge\.plimsoll: /},
  {given: 'noise', bytes: Buffer.alloc(2048, 7), why: /knowledge\.plimsoll: /},
  {given: 'a tar without an index', bytes: Buffer.alloc(1024), why: /its index is missing/},
])('$given is no bundle, and says so', async ({bytes, why}) => {
  const file = join(root, 'knowledge.plimsoll');
  if (bytes) writeFileSync(file, bytes);
  const folder = join(root, 'device');
  mkdirSync(folder);

  const {done, problems} = await importBundle({
    folder,
    file,
    key: undefined,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

  expect(done).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(why)]);
});
