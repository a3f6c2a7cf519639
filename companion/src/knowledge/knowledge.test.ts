import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';

import type {Event} from '@plimsoll/shared/protocol';
import {afterEach, beforeEach, expect, test} from 'vitest';

import {makeZip} from '../../../test/corpus/make-zip.ts';
import {createHttp} from '../system/http.ts';
import {createSystem} from '../system/local.ts';
import {buildKnowledge, createKnowledge, type DeviceKnowledge} from './index.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

const DAY = 86_400_000;
const START = Date.parse('2026-11-23T12:00:00Z');

interface Feeds {
  readonly cves?: number;
  readonly kev?: string;
  readonly epss?: string;
}

const KEV = JSON.stringify({
  dateReleased: '2026-11-20T00:00:00Z',
  vulnerabilities: [
    {cveID: 'CVE-2025-1000', dateAdded: '2025-03-01', knownRansomwareCampaignUse: 'Known'},
    {cveID: 'CVE-2020-5902', dateAdded: '2020-03-01'},
  ],
});
const EPSS =
  '#model_version:v1,score_date:2026-11-22T00:00:00Z\ncve,epss,percentile\nCVE-2025-1000,0.5,0.9\n';

/** Feeds in the layout of mirrors: `cves` advisories on the source `foo`. */
function writeFeeds({cves = 10, kev = KEV, epss = EPSS}: Feeds = {}): string {
  const folder = join(root, 'feeds');
  for (const part of ['osv/Debian', 'kev', 'epss']) mkdirSync(join(folder, part), {recursive: true});
  const records = Array.from({length: cves}, (_, i) => ({
    name: `DEBIAN-CVE-2025-${1000 + i}.json`,
    data: JSON.stringify({
      id: `DEBIAN-CVE-2025-${1000 + i}`,
      affected: [
        {
          package: {name: 'foo', ecosystem: 'Debian:12'},
          ranges: [{type: 'ECOSYSTEM', events: [{introduced: '0'}, {fixed: '2-1'}]}],
        },
      ],
    }),
  }));
  writeFileSync(join(folder, 'osv/Debian/all.zip'), makeZip(records));
  writeFileSync(join(folder, 'kev/known_exploited_vulnerabilities.json'), kev);
  writeFileSync(join(folder, 'epss/epss_scores-current.csv.gz'), gzipSync(epss));
  return folder;
}

function knowledgeAt(day: number, source: string | undefined = join(root, 'feeds')): DeviceKnowledge {
  function now(): Date {
    return new Date(START + day * DAY);
  }
  return createKnowledge({
    system: {now},
    http: createHttp({silenceMs: 2000}),
    folder: join(root, 'state'),
    source,
    pause: async () => undefined,
  });
}

function slicePath(): string {
  return join(root, 'state', 'Debian~12.advisories');
}

function sizeOf(kind: string): number {
  return statSync(join(root, 'state', `Debian~12.${kind}`)).size;
}

test('nothing yet says so, and what to do', () => {
  expect(knowledgeAt(0).state()).toEqual({
    state: 'none',
    why: 'No advisories have been fetched yet. Next: `plimsoll knowledge update` with a network, or `plimsoll scan --knowledge FOLDER` with a copy of the feeds.',
    slices: [],
    sources: [],
  });
});

test('builds from a folder, keeps it for its owner alone, and finds it again', async () => {
  const knowledge = knowledgeAt(0, writeFeeds());
  const events: Event[] = [];
  knowledge.onChange((event) => events.push(event));

  const outcome = await knowledge.update(['Debian:12']);

  const sources = ['osv/Debian', 'kev', 'epss'].map((feed, i) => ({
    feed,
    fetchedAt: '2026-11-23T12:00:00.000Z',
    records: [10, 2, 1][i],
    skipped: 0,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  }));
  const state = {
    state: 'current',
    slices: [
      {
        ecosystem: 'Debian:12',
        built: '2026-11-23T12:00:00.000Z',
        expires: '2026-11-30T12:00:00.000Z',
        advisories: 10,
        cves: 10,
      },
    ],
    sources,
    epssDate: '2026-11-22',
    kevDate: '2026-11-20T00:00:00Z',
  };
  expect(outcome).toEqual({ok: true, value: state});
  expect(events.map((event) => event.e === 'progress' && event.p?.step)).toEqual([
    'feed-read',
    'slice-build',
    undefined,
  ]);
  const files = readdirSync(join(root, 'state')).map((name) => [
    name,
    statSync(join(root, 'state', name)).mode & 0o777,
  ]);
  expect(files).toEqual([
    ['Debian~12.advisories', 0o600],
    ['Debian~12.cves', 0o600],
    ['Debian~12.texts', 0o600],
    ['signing-key.pem', 0o600],
  ]);

  const again = knowledgeAt(1);
  expect(again.state()).toEqual(state);
  expect(again.slice('Debian:12')?.openAt('foo', '1-1')?.length).toBe(10);
  expect(again.slice('Debian:12')?.cve('CVE-2025-1000')).toEqual({
    severity: 'unknown',
    exploit: 'verified',
    epss: 0.5,
    kev: {added: '2025-03-01', ransomware: true},
  });
  expect(again.slice('Debian:13')).toBeUndefined();
  expect(again.inspect().map(({advisories, cves, bytes}) => [advisories, cves, bytes])).toEqual([
    [10, 10, ['advisories', 'cves', 'texts'].reduce((sum, kind) => sum + sizeOf(kind), 0)],
  ]);
});

test('the same feeds an hour later are not written again; days later only their expiry moves', async () => {
  await knowledgeAt(0, writeFeeds()).update(['Debian:12']);
  const first = readFileSync(slicePath());

  expect((await knowledgeAt(0.01).update(['Debian:12'])).ok).toBe(true);
  expect(readFileSync(slicePath()).equals(first)).toBe(true);

  const later = knowledgeAt(5);
  expect((await later.update(['Debian:12'])).ok).toBe(true);
  const slice = later.slice('Debian:12');
  expect([slice?.expires, slice?.fetchedAt('osv/Debian')]).toEqual([
    '2026-12-05T12:00:00.000Z',
    '2026-11-28T12:00:00.000Z',
  ]);
});

test('new scores are patched in, new advisories built with all scores', async () => {
  await knowledgeAt(0, writeFeeds()).update(['Debian:12']);
  writeFeeds({epss: EPSS.replace('0.5', '0.75')});
  const patched = knowledgeAt(1);
  await patched.update(['Debian:12']);
  expect(patched.slice('Debian:12')?.cve('CVE-2025-1000')?.epss).toBe(0.75);

  writeFeeds({cves: 11, epss: `${EPSS.replace('0.5', '0.75')}CVE-2025-1010,0.25,0.5\n`});
  const built = knowledgeAt(2);
  await built.update(['Debian:12']);
  expect(built.slice('Debian:12')?.advisories).toBe(11);
  expect(built.slice('Debian:12')?.cve('CVE-2025-1010')?.epss).toBe(0.25);
});

test.for([
  {
    given: 'a truncated zip',
    file: 'osv/Debian/all.zip',
    bytes: makeZip([{name: 'a.json', data: '{}'}]).subarray(0, 30),
    why: /^osv\/Debian: it has no end: not a zip, or cut off$/,
  },
  {
    given: 'a page for KEV',
    file: 'kev/known_exploited_vulnerabilities.json',
    bytes: Buffer.from('<html>'),
    why: /^kev: not JSON$/,
  },
  {
    given: 'a deep KEV',
    file: 'kev/known_exploited_vulnerabilities.json',
    bytes: Buffer.from('['.repeat(1_000_000)),
    why: /^kev: JSON nested deeper than 64$/,
  },
  {
    given: 'a KEV that shrank',
    file: 'kev/known_exploited_vulnerabilities.json',
    bytes: Buffer.from(
      JSON.stringify({vulnerabilities: [{cveID: 'CVE-2020-5902', dateAdded: '2020-03-01'}]}),
    ),
    why: /^kev: it has 1 entries where it had 2$/,
  },
  {
    given: 'a cut EPSS',
    file: 'epss/epss_scores-current.csv.gz',
    bytes: gzipSync(EPSS).subarray(0, -9),
    why: /^epss: unexpected end of file$/,
  },
])('$given is named, and the last good knowledge stays', async ({file, bytes, why}) => {
  await knowledgeAt(0, writeFeeds()).update(['Debian:12']);
  writeFileSync(join(root, 'feeds', file), bytes);
  const knowledge = knowledgeAt(1);

  await knowledge.update(['Debian:12']);

  const said = knowledge
    .state()
    .why?.replace('The last update failed: ', '')
    .replace('. The last good knowledge is still used.', '');
  expect(said).toMatch(why);
  expect(knowledge.state().state).toBe('current');
  expect(knowledge.slice('Debian:12')?.openAt('foo', '1-1')?.length).toBe(10);
  expect(knowledge.slice('Debian:12')?.cve('CVE-2025-1000')).toEqual({
    severity: 'unknown',
    exploit: 'verified',
    epss: 0.5,
    kev: {added: '2025-03-01', ransomware: true},
  });
});

test('advisories that vanish are refused', async () => {
  await knowledgeAt(0, writeFeeds()).update(['Debian:12']);
  writeFeeds({cves: 7});
  const knowledge = knowledgeAt(1);

  expect(await knowledge.update(['Debian:12'])).toEqual({
    ok: false,
    code: 'unavailable',
    message: expect.stringContaining('it has 7 records where it had 10'),
  });
  expect(knowledge.slice('Debian:12')?.advisories).toBe(10);
});

test('an older slice does not replace a newer one', async () => {
  await knowledgeAt(5, writeFeeds()).update(['Debian:12']);
  writeFeeds({cves: 11});

  const outcome = await knowledgeAt(0).update(['Debian:12']);

  expect(outcome).toEqual({
    ok: false,
    code: 'unavailable',
    message:
      'Debian:12: its advisories were built 2026-11-23T12:00:00.000Z, before those in use (2026-11-28T12:00:00.000Z)',
  });
});

test('a changed slice is not used, and said so', async () => {
  await knowledgeAt(0, writeFeeds()).update(['Debian:12']);
  const bytes = readFileSync(slicePath());
  bytes[400] = (bytes[400] ?? 0) ^ 1;
  writeFileSync(slicePath(), bytes);

  const knowledge = knowledgeAt(0);

  expect(knowledge.slice('Debian:12')).toBeUndefined();
  expect(knowledge.state().why).toContain('Not used: Debian~12.advisories: its signature is wrong');
  expect((await knowledge.update(['Debian:12'])).ok).toBe(true);
});

test('expired knowledge is stale, and still used', async () => {
  await knowledgeAt(0, writeFeeds()).update(['Debian:12']);

  const knowledge = knowledgeAt(8);

  expect(knowledge.state().state).toBe('stale');
  expect(knowledge.state().why).toContain('This knowledge is of 2026-11-23 and still used.');
  expect(knowledge.slice('Debian:12')?.advisories).toBe(10);
});

test.for([
  {
    given: 'no folder',
    source: '/nowhere/feeds',
    why: 'osv/Debian: /nowhere/feeds/osv/Debian/all.zip does not exist',
  },
  {
    given: 'a strange scheme',
    source: 'ftp://example.org/',
    why: 'ftp://example.org/: only https addresses and folders are supported',
  },
  {
    given: 'plain http',
    source: 'http://example.org/',
    why: 'osv/Debian: http://example.org/osv/Debian/all.zip: only https, or http to this machine itself, is allowed',
  },
])('with $given and nothing held it has failed', async ({source, why}) => {
  const knowledge = knowledgeAt(0, source);

  const outcome = await knowledge.update(['Debian:12']);

  expect(outcome).toEqual({ok: false, code: 'unavailable', message: expect.stringContaining(why)});
  expect(knowledge.state()).toEqual({
    state: 'failed',
    why: expect.stringContaining(why),
    slices: [],
    sources: [],
  });
});

test('one scan can have its knowledge from a folder and leave nothing', async () => {
  const built = await buildKnowledge({
    source: writeFeeds(),
    ecosystems: ['Debian:12'],
    http: createHttp(),
    now: () => new Date(START),
  });

  expect(built.problems).toEqual([]);
  expect(built.state.state).toBe('current');
  expect(built.slices.get('Debian:12')?.advisories).toBe(10);
  expect(readdirSync(root)).toEqual(['feeds']);
});

async function serve(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{server: Server; base: string}> {
  const server = createServer(handler);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  return {server, base: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`};
}

test('built in a child it is the same, and what goes wrong there is told', async () => {
  const source = writeFeeds();
  const knowledge = createKnowledge({
    system: {now: () => new Date()},
    http: createHttp(),
    folder: join(root, 'state'),
    source,
    apart: createSystem(),
  });
  const steps: (string | undefined)[] = [];
  knowledge.onChange((event) => {
    if (event.e === 'progress') steps.push(event.p?.step);
  });

  expect((await knowledge.update(['Debian:12', 'Plan9:4'])).ok).toBe(true);
  expect([...new Set(steps)]).toEqual(['feed-read', 'slice-build', undefined]);
  expect(knowledge.slice('Debian:12')?.cve('CVE-2025-1000')?.epss).toBe(0.5);
  expect(knowledge.state().why).toContain('This source has nothing on Plan9:4.');

  writeFeeds({cves: 7});
  const message = expect.stringContaining('it has 7 records where it had 10');
  expect(await knowledge.update(['Debian:12'])).toEqual({ok: false, code: 'unavailable', message});
  expect(knowledge.slice('Debian:12')?.advisories).toBe(10);
});

test('a child can be cancelled', async () => {
  const {server, base} = await serve(() => knowledge.cancel());
  const knowledge = createKnowledge({
    system: {now: () => new Date()},
    http: createHttp(),
    folder: join(root, 'state'),
    source: base,
    apart: createSystem(),
  });

  const outcome = await knowledge.update(['Debian:12']);

  expect(outcome).toEqual({ok: false, code: 'cancelled', message: 'cancelled'});
  expect(readdirSync(join(root, 'state'))).toEqual(['incoming', 'signing-key.pem']);
  server.closeAllConnections();
  server.close();
});

test('a mirror is asked only for what is new, and a broken transfer is taken up again', async () => {
  const folder = writeFeeds();
  const asked: string[] = [];
  let broken = false;
  const {server, base} = await serve((request, response) => {
    const path = join(folder, request.url ?? '');
    if (!existsSync(path)) {
      asked.push(`404 ${request.url}`);
      response.writeHead(404).end();
      return;
    }
    const bytes = readFileSync(path);
    const tag = `"${bytes.length}"`;
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
    else if (request.url?.endsWith('.zip') && !broken) {
      broken = true;
      response
        .writeHead(200, {etag: tag, 'content-length': bytes.length})
        .write(bytes.subarray(0, 500), () => setTimeout(() => response.destroy(), 100));
    } else
      response
        .writeHead(from > 0 ? 206 : 200, {etag: tag, 'content-length': bytes.length - from})
        .end(bytes.subarray(from));
    asked.push(`${request.url?.split('/').at(-1)} ${from}`);
  });

  const first = knowledgeAt(0, base);
  const outcome = await first.update(['Debian:12']);
  expect(outcome.ok && outcome.value.slices.map(({advisories}) => advisories)).toEqual([10]);
  expect(asked.filter((name) => !name.startsWith('404'))).toEqual([
    'all.zip 0',
    'all.zip 500',
    'known_exploited_vulnerabilities.json 0',
    'epss_scores-current.csv.gz 0',
  ]);

  const second = knowledgeAt(1, base);
  const confirmed = await second.update(['Debian:12']);
  expect(confirmed.ok && confirmed.value.why).toBe(undefined);
  expect(second.slice('Debian:12')?.fetchedAt('osv/Debian')).toBe('2026-11-24T12:00:00.000Z');
  server.close();
});

test('it can be cancelled, and asked for only once at a time', async () => {
  const {server, base} = await serve(() => undefined);
  const knowledge = knowledgeAt(0, base);

  const running = knowledge.update(['Debian:12']);
  expect(knowledge.state().state).toBe('building');
  expect(await knowledge.update(['Debian:12'])).toEqual({
    ok: false,
    code: 'busy',
    message: 'knowledge is being updated already',
  });
  knowledge.cancel();

  expect(await running).toEqual({ok: false, code: 'cancelled', message: 'cancelled'});
  server.closeAllConnections();
  server.close();
});

test('a server in trouble is asked three times, and its answer told', async () => {
  let asked = 0;
  const {server, base} = await serve((_request, response) => {
    asked += 1;
    response.writeHead(503).end('busy');
  });

  const outcome = await knowledgeAt(0, base).update(['Debian:12']);

  expect(outcome).toMatchObject({
    ok: false,
    message: expect.stringContaining('osv/Debian/all.zip: the server answered 503'),
  });
  expect(asked).toBe(3);
  server.close();
});

test('a server that cannot be reached is named once', async () => {
  const {server, base} = await serve(() => undefined);
  await new Promise((resolve) => server.close(resolve));

  const outcome = await knowledgeAt(0, base).update(['Debian:12']);

  const message = outcome.ok ? '' : outcome.message;
  expect(message).toContain('ECONNREFUSED');
  expect(message.split('osv/Debian/all.zip')).toHaveLength(2);
});
