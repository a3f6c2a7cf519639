import {buildKnowledge} from '../../companion/src/knowledge/index.ts';
import {createHttp} from '../../companion/src/system/http.ts';
import {matchSoftware} from '../../shared/src/match/index.ts';
import {
  DATA,
  debian12,
  generatedContent,
  generatedSoftware,
  hostSoftware,
  medianMs,
  sliceOf,
} from './knowledge-data.ts';
import type {Measure} from './main.ts';

/** How long matching takes: a real machine (generated where there is none beside the repository) and a large one. */
export async function bench(): Promise<readonly Measure[]> {
  const large = sliceOf(generatedContent());
  const real = DATA
    ? (
        await buildKnowledge({source: `${DATA}feeds`, ecosystems: ['Debian:12'], http: createHttp()})
      ).slices.get('Debian:12')
    : large;
  const host = hostSoftware();
  const many = generatedSoftware(5000);
  function match(software: typeof host, slice: typeof real): number {
    return matchSoftware({software, os: debian12, slice, bootedKernel: '6.1.0-27-amd64', foreign: false})
      .matches.length;
  }
  const start = performance.now();
  const found = match(host, real);
  const cold = performance.now() - start;
  return [
    {name: `match ${host.length} packages, first time`, value: cold, unit: 'ms'},
    {
      name: `match ${host.length} packages, warm (${found} matches)`,
      value: medianMs(200, () => match(host, real)),
      unit: 'ms',
      bar: 1,
    },
    {
      name: `match 5,000 packages, warm (${match(many, large)} matches)`,
      value: medianMs(50, () => match(many, large)),
      unit: 'ms',
    },
  ];
}
