import {existsSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseStatus} from '../../companion/src/collectors/software/dpkg.ts';
import {fetchFeeds, readFeeds} from '../../companion/src/knowledge/gather.ts';
import {createHarvest} from '../../companion/src/knowledge/harvest.ts';
import {temporaryKeys} from '../../companion/src/knowledge/keys.ts';
import {createHttp} from '../../companion/src/system/http.ts';
import {
  createSlice,
  decodeAdvisories,
  decodeCves,
  encodeAdvisories,
  encodeCves,
  type LoadedSlice,
  type SliceContent,
} from '../../shared/src/advisories/index.ts';
import type {Os, Software} from '../../shared/src/inventory/index.ts';

/** Real feeds and hosts, where they lie beside the repository; undefined elsewhere. */
export const DATA = ((): string | undefined => {
  const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
  return existsSync(`${folder}feeds/osv/Debian/all.zip`) ? folder : undefined;
})();

export const debian12: Os = {family: 'linux', id: 'debian', name: 'Debian', version: '12', arch: 'x64'};
export const ECOSYSTEM = 'Debian:12';

const header: SliceContent['header'] = {
  ecosystem: ECOSYSTEM,
  order: 'dpkg',
  built: '2026-11-23T00:00:00Z',
  expires: '2026-11-30T00:00:00Z',
  feeds: [{feed: 'osv/Debian', prefix: 'DEBIAN-'}],
  sources: [],
};

/** What the real feeds give for Debian 12; nothing where there are none. */
export async function realContent(): Promise<SliceContent> {
  const harvest = createHarvest([ECOSYSTEM]);
  const common = {onProgress: () => undefined, signal: AbortSignal.timeout(600_000)};
  if (DATA) {
    const {feeds} = await fetchFeeds({
      ...common,
      source: {kind: 'folder', path: `${DATA}feeds`},
      ecosystems: [ECOSYSTEM],
      context: {http: createHttp(), folder: tmpdir(), signal: common.signal, now: today},
    });
    await readFeeds(feeds, {...common, harvest, before: () => undefined, scratch: tmpdir(), now: today});
  }
  const {epss = new Map(), kev = new Map()} = harvest.daily();
  const advisories = harvest.advisories(ECOSYSTEM);
  const names = new Set(advisories.map(({feed}) => feed));
  const feeds = [...names].map((feed) => ({feed, prefix: feed === 'osv/Debian' ? 'DEBIAN-' : ''}));
  return {
    header: feeds.length > 0 ? {...header, feeds} : header,
    advisories,
    cves: [...harvest.cves(harvest.release(ECOSYSTEM))],
    epss,
    kev,
  };
}

function today(): Date {
  return new Date();
}

/** Pairs of (source package, CVE) that Debian's tracker knows for one release. */
const PAIRS = 45_000;
const METRICS = ['NALP', 'LH', 'NLH', 'NR', 'UC', 'NLH', 'NLH', 'NLH'];
const NAMES = ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'];

/**
 * Advisories the size of all of Debian 12: `real` with generated ones on top, one in twelve of them open, every CVE with a
 * title, a CVSS vector, days and EPSS. Vectors are drawn from the real ones, titles from the words of the real titles, each
 * as often as it is used; EPSS evenly by its logarithm, as most is next to nothing.
 */
export function generatedContent(real?: SliceContent): SliceContent {
  const random = generator(7);
  const vectors = (real?.cves ?? []).flatMap(({cvssVector}) => cvssVector ?? []);
  const words = (real?.cves ?? []).flatMap(({title}) => title?.split(' ') ?? []);
  const advisories = new Map((real?.advisories ?? []).map((item) => [`${item.source} ${item.id}`, item]));
  const cves = new Map((real?.cves ?? []).map((record) => [record.id, record]));
  while (advisories.size < PAIRS) {
    const id = `CVE-${2005 + random(22)}-${1000 + random(40_000)}`;
    const open = random(12) === 0;
    const source = `source-${Math.floor((random(3150) * random(3150)) / 3150)}`;
    advisories.set(`${source} ${id}`, {
      source,
      id,
      fixed: open ? undefined : `${random(4)}.${random(20)}-${random(9)}+deb12u${random(6)}`,
      state: open ? 'unfixed' : 'fix-available',
      urgency: 'unknown',
      trust: 'confirmed',
      feed: 'osv/Debian',
    });
    if (!cves.has(id)) cves.set(id, {id, severity: 'high', exploit: 'unknown'});
  }
  const records = [...cves.values()].map((record) => {
    const vector = NAMES.map((name, i) => `${name}:${METRICS[i]?.[random(METRICS[i].length)] ?? ''}`);
    const title = Array.from({length: 9}, () => words[random(words.length)] ?? `word${random(2000)}`);
    return {
      cvss: random(100) / 10,
      cvssVector: vectors[random(vectors.length)] ?? `CVSS:3.1/${vector.join('/')}`,
      cvssSource: 'NVD' as const,
      published: `${record.id.slice(4, 8)}-0${1 + random(9)}-1${random(10)}`,
      ...record,
      title: record.title ?? title.join(' '),
    };
  });
  const epss = new Map(
    records.map(({id}) => [id, real?.epss.get(id) ?? 10 ** (random(50_000) / 10_000 - 5)]),
  );
  return {
    header: real?.header ?? header,
    advisories: [...advisories.values()],
    cves: records,
    epss,
    kev: real?.kev ?? new Map(),
  };
}

/** `count` packages of the generated sources, all of one source in the same version. */
export function generatedSoftware(count: number): Software[] {
  const random = generator(11);
  const versions = Array.from(
    {length: 3150},
    () => `${1 + random(4)}.${random(20)}-${random(9)}+deb12u${random(6)}`,
  );
  return Array.from({length: count}, (_, i) => {
    const version = versions[i % versions.length] ?? '1';
    return {
      id: `deb:package-${i}:amd64`,
      type: 'deb',
      name: `package-${i}`,
      version,
      source: {name: `source-${i % versions.length}`, version},
      origin: 'distribution',
      state: 'installed',
      running: 'unknown',
    };
  });
}

/** The packages of a real Debian 12 where there is one, else as many generated ones. */
export function hostSoftware(): Software[] {
  if (!DATA) return generatedSoftware(710);
  return parseStatus(readFileSync(`${DATA}hosts/debian12-node/status`, 'utf8'));
}

/** A slice's signed files, as they are stored, with the key that checks them. */
export function filesOf(content: SliceContent): {
  readonly advisories: Uint8Array;
  readonly cves: Uint8Array;
  readonly keys: ReturnType<typeof temporaryKeys>;
} {
  const keys = temporaryKeys();
  return {
    advisories: encodeAdvisories(content, keys.sign),
    cves: encodeCves(content, keys.sign),
    keys,
  };
}

/** Checks and reads them again. */
export function loadFiles({advisories, cves, keys}: ReturnType<typeof filesOf>): LoadedSlice {
  const read = decodeAdvisories(advisories, keys.verify);
  const table = decodeCves(cves, keys.verify);
  if (!read.ok || !table.ok) throw new Error('what was written cannot be read');
  return createSlice(read.value, table.value);
}

/** Median duration in milliseconds of `runs` runs, after as many to warm up. */
export function medianMs(runs: number, work: () => unknown): number {
  const times: number[] = [];
  for (let i = 0; i < 2 * runs; i++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times.slice(runs));
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function generator(start: number): (below: number) => number {
  let seed = start;
  return (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((seed / 0x8000_0000) * below);
  };
}
