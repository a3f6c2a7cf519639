import {readFileSync} from 'node:fs';

import {postureCollectors} from '../../companion/src/collectors/posture/index.ts';
import {runtime} from '../../companion/src/collectors/runtime.ts';
import {aptCandidates} from '../../companion/src/collectors/software/apt-candidates.ts';
import {parseStatus} from '../../companion/src/collectors/software/dpkg.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import type {RunResult, System} from '../../companion/src/system/system.ts';
import type {Facts} from '../../shared/src/inventory/index.ts';
import {judgeChecks} from '../../shared/src/score/index.ts';
import type {Measure} from './main.ts';

const STATUS = '/var/lib/dpkg/status';

/** How long the inventory of this machine takes: packages, candidates beside apt's own, what runs, its settings. Needs dpkg and apt. */
export async function bench(): Promise<readonly Measure[]> {
  const system = createSystem();
  const text = await system.readText(STATUS).catch(() => undefined);
  if (text === undefined) return [];
  const signal = AbortSignal.timeout(120_000);
  const count = parseStatus(text).length;
  const before = residentMegabytes();
  return [
    {name: 'packages installed', value: count, unit: 'packages'},
    {
      name: 'dpkg status parsed, warm median',
      value: await median(40, () => parseStatus(text)),
      unit: 'ms',
      bar: 5,
    },
    {
      name: 'candidates from the lists, in a child',
      value: await median(3, () => aptCandidates.collect(system, signal)),
      unit: 'ms',
      peer: {name: 'apt-get --simulate upgrade', value: await median(3, () => simulate(signal))},
    },
    {
      name: 'packages in use, warm median',
      value: await median(5, () => runtime.collect(system, signal)),
      unit: 'ms',
      bar: 150,
    },
    {
      name: 'configuration read and judged, warm median',
      value: await median(5, () => posture(system, signal)),
      unit: 'ms',
      bar: 250,
    },
    {name: 'resident memory gained meanwhile', value: residentMegabytes() - before, unit: 'MB'},
  ];

  function simulate(stop: AbortSignal): Promise<RunResult> {
    return system.run('apt-get', ['--simulate', 'upgrade'], {signal: stop, timeoutMs: 60_000});
  }
}

/** Every collector of settings at once, as the engine has them, and every check on what they tell. */
async function posture(system: System, signal: AbortSignal): Promise<number> {
  const collected = await Promise.all(
    postureCollectors
      .filter(({platforms}) => platforms.includes('linux'))
      .map((collector) => collector.collect(system, signal).catch(() => undefined)),
  );
  const facts: Partial<Facts> = Object.assign({}, ...collected.map((one) => one?.facts ?? {}));
  return judgeChecks(facts, 'linux').length;
}

async function median(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or they would measure one another
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

function residentMegabytes(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/^VmRSS:\s+(?<kb>\d+)/m.exec(status)?.groups?.['kb'] ?? 0) / 1024;
}
