import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {temporaryKeys} from '../../companion/src/knowledge/keys.ts';
import {decodeSlice, encodeSlice} from '../../shared/src/advisories/index.ts';
import {DATA, generatedContent, medianMs} from './knowledge-data.ts';
import type {Measure} from './main.ts';

/** A build in a process of its own, so that its peak of memory is its own; prints both. */
const BUILD = `
const {buildKnowledge} = await import(process.argv[1]);
const {createHttp} = await import(process.argv[2]);
const start = performance.now();
const built = await buildKnowledge({source: process.argv[3], ecosystems: ['Debian:12'], http: createHttp()});
const ms = performance.now() - start;
const [slice] = built.slices.values();
console.log(JSON.stringify({ms, rss: process.resourceUsage().maxRSS / 1024, advisories: slice?.advisories ?? 0}));
`;

/** Size, load and build of knowledge; the build only where the real feeds lie beside the repository. */
export async function bench(): Promise<readonly Measure[]> {
  const keys = temporaryKeys();
  const content = generatedContent();
  const start = performance.now();
  const bytes = encodeSlice(content, keys.sign);
  const encoded = performance.now() - start;
  const packed = brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}});
  const pairs = content.advisories.length.toLocaleString('en');
  return [
    {
      name: `slice of ${pairs} pairs, random: load with signature`,
      value: medianMs(10, () => decodeSlice(bytes, keys.verify)),
      unit: 'ms',
      bar: 10,
    },
    {name: `slice of ${pairs} pairs, random: size`, value: bytes.length / 1024, unit: 'KiB'},
    {
      name: `slice of ${pairs} pairs, random: size, brotli`,
      value: packed.length / 1024,
      unit: 'KiB',
      bar: 1024,
    },
    {name: `slice of ${pairs} pairs, random: write`, value: encoded, unit: 'ms'},
    ...(DATA ? buildReal(`${DATA}feeds`) : []),
  ];
}

function buildReal(feeds: string): Measure[] {
  const modules = ['knowledge/index.ts', 'system/http.ts'].map(
    (path) => new URL(`../../companion/src/${path}`, import.meta.url).href,
  );
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', BUILD, ...modules, feeds], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  const {ms, rss, advisories}: {ms: number; rss: number; advisories: number} = JSON.parse(child.stdout);
  return [
    {name: `build from feeds (${advisories.toLocaleString('en')} advisories)`, value: ms, unit: 'ms'},
    {name: 'build from feeds: peak memory of the process', value: rss, unit: 'MiB'},
  ];
}
