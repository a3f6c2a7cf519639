import {spawnSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {deflateSync} from 'node:zlib';
import {parseStatus} from '../../companion/src/collectors/software/dpkg.ts';
import {deviceKeys} from '../../companion/src/knowledge/keys.ts';
import {openStore} from '../../companion/src/knowledge/store.ts';
import {encodeAdvisories, encodeCves, type SliceContent} from '../../shared/src/advisories/index.ts';
import {LAUNCHER, stateFolder} from './daemon.ts';
import {DATA, ECOSYSTEM, generatedContent, median, realContent} from './knowledge-data.ts';
import type {Measure} from './main.ts';
import {writeZip} from './zip.ts';

const RUNS = 9;

interface Peer {
  readonly name: string;
  /** Names the program where it is not in PATH. */
  readonly variable: string;
  readonly get: string;
  /** How many times slower and heavier than ours it has to be. */
  readonly bar: number;
  readonly args: (folder: string) => readonly string[];
}

const peers: readonly Peer[] = [
  {
    name: 'debsecan',
    variable: 'PLIMSOLL_BENCH_DEBSECAN',
    get: 'apt-get install debsecan',
    bar: 2,
    args: (folder) => [
      '--source',
      `file://${folder}/debsecan/`,
      '--suite',
      'bookworm',
      '--status',
      join(folder, 'root/var/lib/dpkg/status'),
    ],
  },
  {
    name: 'osv-scanner',
    variable: 'PLIMSOLL_BENCH_OSV_SCANNER',
    get: 'go install github.com/google/osv-scanner/v2/cmd/osv-scanner@latest',
    bar: 20,
    args: (folder) => [
      'scan',
      'source',
      '--offline-vulnerabilities',
      '--offline',
      '--all-vulns',
      '--format',
      'json',
      '--lockfile',
      join(folder, 'host.cdx.json'),
    ],
  },
];

/**
 * Cold scans of one host with the same advisories, ours and its peers' in turn: time to the end, processor time, memory. Once
 * with the advisories the real feeds have, as a device does, and once with as many as Debian's tracker knows.
 */
export async function bench(): Promise<readonly (Measure | string)[]> {
  if (process.platform !== 'linux') return ['runs on Linux only'];
  if (!DATA) return ['needs the real feeds and host beside the repository'];
  const built = spawnSync(process.execPath, ['tools/build.ts', '--only', 'companion'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  if (built.status !== 0) return [`the companion cannot be built: ${built.stderr.toString().slice(-300)}`];
  const real = await realContent();
  const large = generatedContent(real);
  // A set: which peers are missing is said once.
  return [
    ...new Set([
      ...compareOn(`${pairs(real)} real pairs`, real, DATA),
      ...compareOn(`${pairs(large)} pairs`, large, DATA),
    ]),
  ];
}

function pairs({advisories}: SliceContent): string {
  return advisories.length.toLocaleString('en');
}

function compareOn(kind: string, content: SliceContent, data: string): readonly (Measure | string)[] {
  const [folder, remove] = stateFolder();
  try {
    prepare(folder, data, content);
    return compare(kind, folder);
  } finally {
    remove();
  }
}

function compare(kind: string, folder: string): readonly (Measure | string)[] {
  const scan = ['scan', '--json', '--root', join(folder, 'root'), '--state', join(folder, 'state')];
  const ours = {name: 'plimsoll', command: [process.execPath, LAUNCHER, ...scan]};
  const found = peers.flatMap((peer) => {
    const path = programOf(peer);
    return path === undefined ? [] : [{...peer, command: [path, ...peer.args(folder)]}];
  });
  const missing = peers.filter((peer) => !found.some(({name}) => name === peer.name));
  const node = {name: 'node', command: [process.execPath, '--eval', '0']};
  const runs = new Map<string, Usage[]>([ours, node, ...found].map(({name}) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const {name, command} of [ours, node, ...found]) runs.get(name)?.push(measure(command, folder));
  }
  function figure(name: string, key: keyof Usage): number {
    return median((runs.get(name) ?? []).map((usage) => usage[key]));
  }
  return [
    ...KEYS.map(([key, label, unit]) => ({
      name: `a Node that does nothing: ${label}`,
      value: figure('node', key),
      unit,
    })),
    ...found.flatMap(({name, bar}) =>
      KEYS.map(([key, label, unit]) => ({
        name: `cold scan, ${kind}, median of ${RUNS}: ${label}`,
        value: figure('plimsoll', key),
        unit,
        peer: {name, value: figure(name, key), bar},
      })),
    ),
    ...missing.map(({name, get, variable}) => `${name}: skipped; ${get}, or name it in ${variable}`),
  ];
}

const KEYS = [
  ['wall', 'time', 'ms'],
  ['processor', 'processor time', 'ms'],
  ['rss', 'most resident', 'MiB'],
] as const;

interface Usage {
  readonly wall: number;
  readonly processor: number;
  readonly rss: number;
}

/** Node cannot ask what a child used; Python can, and debsecan needs it anyway. */
const WAIT = `
import os, subprocess, sys, time
start = time.monotonic()
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
print((time.monotonic() - start) * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
`;

function measure(command: readonly string[], folder: string): Usage {
  const env = {...process.env, XDG_CACHE_HOME: join(folder, 'cache')};
  const {stdout} = spawnSync('python3', ['-c', WAIT, ...command], {encoding: 'utf8', env});
  const [wall = 0, processor = 0, rss = 0, code] = stdout.trim().split(' ').map(Number);
  // Both of ours and of theirs end with 1 where something was found.
  if (code !== 0 && code !== 1) throw new Error(`${command[0] ?? ''} ended with ${code ?? stdout}`);
  return {wall, processor, rss};
}

function programOf({name, variable}: Peer): string | undefined {
  const named = process.env[variable];
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path));
}

/** Writes the same host and advisories as each of them reads it. */
export function prepare(folder: string, data: string, content: SliceContent): void {
  mkdirSync(join(folder, 'root/var/lib/dpkg'), {recursive: true});
  mkdirSync(join(folder, 'root/etc'));
  cpSync(`${data}hosts/debian12-node/status`, join(folder, 'root/var/lib/dpkg/status'));
  writeFileSync(join(folder, 'root/etc/os-release'), 'ID=debian\nVERSION_ID="12"\nNAME="Debian GNU/Linux"\n');
  const knowledge = join(folder, 'state/knowledge');
  mkdirSync(knowledge, {recursive: true, mode: 0o700});
  chmodSync(join(folder, 'state'), 0o700);
  const keys = deviceKeys(knowledge);
  const saved = openStore(knowledge, keys).save(ECOSYSTEM, {
    advisories: encodeAdvisories(content, keys.sign),
    cves: encodeCves(content, keys.sign),
  });
  if (!saved.ok) throw new Error(saved.why);
  mkdirSync(join(folder, 'debsecan'));
  writeFileSync(join(folder, 'debsecan/bookworm'), debsecanData(content));
  writeZip(join(folder, 'cache/osv-scalibr/Debian/all.zip'), osvRecords(content));
  writeFileSync(
    join(folder, 'host.cdx.json'),
    bill(readFileSync(`${data}hosts/debian12-node/status`, 'utf8')),
  );
}

/** OSV's records, no more in them than is needed to match. */
function* osvRecords({advisories}: SliceContent): Generator<readonly [string, Uint8Array]> {
  for (const [cve, items] of Map.groupBy(advisories, ({id}) => id)) {
    const id = `DEBIAN-${cve}`;
    const affected = items.map(({source, fixed}) => ({
      package: {ecosystem: ECOSYSTEM, name: source},
      ranges: [{type: 'ECOSYSTEM', events: [{introduced: '0'}, ...(fixed === undefined ? [] : [{fixed}])]}],
    }));
    const record = {schema_version: '1.7.4', id, modified: '2026-11-18T00:00:00Z', upstream: [cve], affected};
    yield [`${id}.json`, Buffer.from(JSON.stringify(record))];
  }
}

/** debsecan's own format: names with descriptions, then packages with the version that fixes each, then binaries. */
function debsecanData({advisories, cves}: SliceContent): Uint8Array {
  const titles = new Map(cves.map(({id, title}) => [id, title ?? '']));
  const ids = [...new Set(advisories.map(({id}) => id))];
  const places = new Map(ids.map((id, place) => [id, place]));
  const rows = advisories.map(
    ({source, id, fixed = ''}) =>
      `${source},${places.get(id) ?? 0},S ? ${fixed === '' ? ' ' : 'F'},${fixed},`,
  );
  const text = ['VERSION 1', ...ids.map((id) => `${id},,${titles.get(id) ?? ''}`), '', ...rows, '', ''];
  return deflateSync(text.join('\n'));
}

/** The host's source packages as CycloneDX: advisories are written for them, and osv-scanner looks up what it is told. */
function bill(status: string): string {
  const sources = new Map(
    parseStatus(status).flatMap(({source}) => (source ? [[`${source.name} ${source.version}`, source]] : [])),
  );
  const components = [...sources.values()].map(({name, version}) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}?distro=debian-12`,
  }));
  return JSON.stringify({bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components});
}
