import {ecosystemsFor, matchSoftware} from '../../shared/src/match/index.ts';
import {
  debian12,
  ECOSYSTEM,
  filesOf,
  generatedContent,
  generatedSoftware,
  hostSoftware,
  loadFiles,
  medianMs,
  realContent,
} from './knowledge-data.ts';
import type {Measure} from './main.ts';

const SIZES = [5000, 710] as const;

/**
 * How long matching takes against the advisories of all of Debian: a real machine (generated where there is none beside
 * the repository) and a large one, warm and with new versions each time.
 */
export async function bench(): Promise<readonly Measure[]> {
  const slice = loadFiles(filesOf(generatedContent(await realContent())));
  const host = hostSoftware();
  const [many, fewer] = SIZES.map((count) => generatedSoftware(count));
  function match(software: typeof host): number {
    const input = {software, os: debian12, bootedKernel: '6.1.0-27-amd64', foreign: false};
    return matchSoftware({
      ...input,
      at: '2026-11-23',
      slice: (ecosystem) => (ecosystem === ECOSYSTEM ? slice : undefined),
    }).matches.length;
  }
  const start = performance.now();
  const found = match(host);
  const cold = performance.now() - start;
  const sources = new Set(host.map(({source}) => source?.name)).size;
  return [
    {name: `match ${host.length} packages of ${sources} sources, first time`, value: cold, unit: 'ms'},
    {
      name: `match ${host.length} packages, warm (${found} matches)`,
      value: medianMs(500, () => match(host)),
      unit: 'ms',
      bar: 1,
    },
    {
      name: `of that: which ecosystems are needed`,
      value: medianMs(200, () => ecosystemsFor(debian12, host)),
      unit: 'ms',
    },
    {
      name: `match 710 generated packages, warm (${match(fewer ?? [])} matches)`,
      value: medianMs(500, () => match(fewer ?? [])),
      unit: 'ms',
      bar: 1,
    },
    {
      name: `match 5,000 packages, warm (${match(many ?? [])} matches)`,
      value: medianMs(50, () => match(many ?? [])),
      unit: 'ms',
    },
  ];
}
