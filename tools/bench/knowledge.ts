import {type SpawnSyncReturns, spawnSync} from 'node:child_process';
import {statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {pack} from '../../companion/src/knowledge/host/zstd.ts';
import {patchCves, type SliceContent} from '../../shared/src/advisories/index.ts';
import {stateFolder} from './daemon.ts';
import {
  DATA,
  ECOSYSTEM,
  filesOf,
  generatedContent,
  loadFiles,
  medianMs,
  realContent,
} from './knowledge-data.ts';
import type {Measure} from './main.ts';

/** As many records as OSV's dump of npm has, and about its size. */
const NPM_RECORDS = 250_000;

/** A build in a process of its own, so that its peak of memory is its own; prints both. */
const BUILD = `
const {existsSync, readFileSync} = await import('node:fs');
const {buildKnowledge} = await import(process.argv[1]);
const {createHttp} = await import(process.argv[2]);
const start = performance.now();
const built = await buildKnowledge({source: process.argv[3], ecosystems: [process.argv[4]], http: createHttp()});
const ms = performance.now() - start;
const [slice] = built.slices.values();
// Not maxRSS, which begins with the parent's: a process starts as a copy of it.
const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
const rss = Number(status.split('VmHWM:')[1]?.split('kB')[0] ?? NaN) / 1024;
console.log(JSON.stringify({ms, rss, advisories: slice?.advisories ?? 0, problems: built.problems}));
`;

const WRITE = `
const {writeNpmDump} = await import(process.argv[1]);
writeNpmDump(process.argv[2], Number(process.argv[3]));
`;

/** Size, load and build of knowledge; the real one only where the real feeds lie beside the repository. */
export async function bench(): Promise<readonly (Measure | string)[]> {
  const real = DATA ? await realContent() : undefined;
  return [
    ...(real ? slice('real', real) : []),
    ...slice('generated on top', generatedContent(real)),
    ...(DATA ? build(`${DATA}feeds`, ECOSYSTEM) : ['real feeds: not beside the repository']),
    ...(DATA ? build(`${DATA}feeds`, 'apps') : []),
    ...npm(),
  ];
}

function slice(kind: string, content: SliceContent): readonly Measure[] {
  const name = `${content.advisories.length.toLocaleString('en')} pairs, ${kind}`;
  const start = performance.now();
  const files = filesOf(content);
  const written = performance.now() - start;
  const {advisories, cves, keys} = files;
  const patched = patchCves(cves, {header: content.header, daily: tomorrow(content)}, keys);
  return [
    {
      name: `${name}: load with signatures, warm`,
      value: medianMs(10, () => loadFiles(files)),
      unit: 'ms',
      bar: 10,
    },
    {name: `${name}: write and sign`, value: written, unit: 'ms'},
    {name: `${name}: on disk`, value: (advisories.length + cves.length) / 1024, unit: 'KiB'},
    {
      name: `${name}: brotli, with CVE table`,
      value: (brotli(advisories) + brotli(cves)) / 1024,
      unit: 'KiB',
      bar: 1024,
    },
    {name: `${name}: brotli, advisories alone`, value: brotli(advisories) / 1024, unit: 'KiB'},
    {
      name: `${name}: zstd, as hosts of slices serve it`,
      value: (pack(advisories).length + pack(cves).length) / 1024,
      unit: 'KiB',
    },
    {
      name: `${name}: patch for a day's EPSS`,
      value: patched.ok ? pack(patched.bytes, cves).length / 1024 : Number.NaN,
      unit: 'KiB',
    },
  ];
}

/** EPSS of the next day: one in ten has moved, as from one real day to the next. */
function tomorrow({epss, kev}: SliceContent): Pick<SliceContent, 'epss' | 'kev'> {
  const moved = [...epss].map(([id, value], place) => [id, place % 10 === 0 ? value * 0.97 : value] as const);
  return {epss: new Map(moved), kev};
}

function brotli(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
}

function npm(): readonly (Measure | string)[] {
  const [folder, remove] = stateFolder();
  try {
    const path = join(folder, 'osv/npm/all.zip');
    run(WRITE, [new URL('npm-dump.ts', import.meta.url).href, path, String(NPM_RECORDS)]);
    const size = statSync(path).size / 1e6;
    return [{name: 'generated dump of npm', value: size, unit: 'MB'}, ...build(folder, 'npm')];
  } finally {
    remove();
  }
}

function build(feeds: string, ecosystem: string): readonly (Measure | string)[] {
  const modules = ['knowledge/index.ts', 'system/http.ts'].map(
    (path) => new URL(`../../companion/src/${path}`, import.meta.url).href,
  );
  const child = run(BUILD, [...modules, feeds, ecosystem]);
  if (child.status !== 0) return [`${ecosystem}: the build failed: ${child.stderr.trim().slice(-300)}`];
  const {ms, rss, advisories, problems}: Built = JSON.parse(child.stdout);
  const count = advisories.toLocaleString('en');
  return [
    {name: `${ecosystem} from feeds (${count} advisories): build`, value: ms, unit: 'ms'},
    {name: `${ecosystem} from feeds: peak memory of the process`, value: rss, unit: 'MiB', bar: 512},
    ...problems.map((problem) => `${ecosystem}: ${problem}`),
  ];
}

/** Runs a module's text in a process of its own, so that its memory is its own. */
function run(code: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['--input-type=module', '-e', code, ...args], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
}

interface Built {
  readonly ms: number;
  readonly rss: number;
  readonly advisories: number;
  readonly problems: readonly string[];
}
