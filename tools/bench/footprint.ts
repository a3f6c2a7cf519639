import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import type {ClientSession} from '../../shared/src/channel/index.ts';
import {pairBrowser} from './browser.ts';
import {childrenOf, type Daemon, mostResident, settle, startDaemon, stateFolder, usage} from './daemon.ts';
import type {Measure} from './main.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STARTS = 7;
const RESCANS = 200;
const ANSWERS = 5;
/** Seconds of quiet after which memory counts as idle: the worker goes after three, and three later what it left is collected. */
const QUIET = 10;
/** V8 itself works on for a while: seconds until it counts how often the companion wakes. */
const SETTLED = 180;
/** Minutes of counting; the quietest counts, for others may change what is watched meanwhile. */
const MINUTES = 3;

/** What the companion costs as it ships: what it loads, its start, its memory, how often it wakes, what it has running. */
export async function bench(): Promise<readonly Measure[]> {
  if (process.platform !== 'linux') return [];
  buildCompanion();
  const [folder, remove] = stateFolder();
  try {
    const first = await startDaemon(folder);
    const fresh = await idle(first);
    const loaded = await loadedBytes(folder, first);
    return [
      {name: 'loaded by the daemon at rest', value: loaded / 1000, unit: 'KB', bar: 150},
      {
        name: `start until it serves, median of ${STARTS}`,
        value: await startTime(folder),
        unit: 'ms',
        bar: 200,
      },
      ...memory('first start, knowledge built', fresh),
      ...(await running(folder)),
    ];
  } finally {
    remove();
  }
}

/** Builds what ships into `dist`. */
export function buildCompanion(): void {
  const built = spawnSync(process.execPath, ['tools/build.ts', '--only', 'companion'], {cwd: ROOT});
  if (built.status !== 0) throw new Error(built.stderr.toString());
}

/** Ends the daemon and starts it once more, with a module that tells what each of its processes had loaded in the end. */
async function loadedBytes(folder: string, daemon: Daemon): Promise<number> {
  await daemon.stop();
  const [told, teller] = [join(folder, 'loaded-'), join(folder, 'teller.cjs')];
  const sum = `Object.keys(require.cache).filter((f) => f !== __filename).reduce((n, f) => n + fs.statSync(f).size, 0)`;
  writeFileSync(
    teller,
    `const fs = require('node:fs'); process.on('exit', () => fs.writeFileSync(${JSON.stringify(told)} + process.pid, String(${sum})));`,
  );
  const again = await startDaemon(folder, ['--require', teller]);
  await settle(again, QUIET);
  await again.stop();
  return Number(readFileSync(told + again.pid, 'utf8'));
}

async function startTime(folder: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i += 1) {
    const daemon = await startDaemon(folder);
    times.push(daemon.startedAfter);
    await settle(daemon, 0.5);
    await daemon.stop();
  }
  return times.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? Number.NaN;
}

async function running(folder: string): Promise<readonly Measure[]> {
  const alone = await startDaemon(folder);
  const before = await idle(alone);
  const quiet = await watchQuietly(alone);
  await alone.stop();
  const daemon = await startDaemon(folder);
  try {
    await settle(daemon, QUIET);
    const answer = await firstAnswer(daemon);
    const browser = await pairBrowser(daemon);
    const subscribed = await browser.call('snapshot.subscribe', {});
    if (!subscribed.ok) throw new Error(subscribed.message);
    const {mean: scan, worker} = await rescans(daemon, browser);
    const after = await idle(daemon);
    browser.close();
    return [
      ...memory('started again', before),
      {
        name: `idle: wakeups from minute ${SETTLED / 60} on, quietest of ${MINUTES}`,
        value: quiet.wakes,
        unit: 'a minute',
        bar: 2,
      },
      {name: 'idle: most child processes', value: quiet.children, unit: '', bar: 0},
      {name: `first answer after rest, median of ${ANSWERS}`, value: answer, unit: 'ms'},
      {name: `whole rescan, mean of ${RESCANS}`, value: scan, unit: 'ms'},
      {name: 'its worker during these, at most: resident', value: worker, unit: 'MiB'},
      ...memory(`after ${RESCANS} rescans asked for by a paired browser`, after),
    ];
  } finally {
    await daemon.stop();
  }
}

type Usage = ReturnType<typeof usage>;

function memory(when: string, {rss, own}: Usage): readonly Measure[] {
  return [
    {name: `${when}, idle: resident`, value: rss, unit: 'MiB', bar: 55},
    {name: `${when}, idle: anonymous, its own`, value: own, unit: 'MiB', bar: 20},
  ];
}

async function idle(daemon: Daemon): Promise<Usage> {
  await settle(daemon, QUIET);
  return usage(daemon.pid);
}

/** Without a client: while somebody looks, what tells of no change by itself is looked at every minute or so. */
async function watchQuietly({
  pid,
  connection,
}: Daemon): Promise<{readonly wakes: number; readonly children: number}> {
  connection.close();
  await wait(SETTLED * 1000);
  const wakes: number[] = [];
  let children = 0;
  for (let minute = 0; minute < MINUTES; minute += 1) {
    const before = usage(pid).wakes;
    for (let second = 0; second < 60; second += 1) {
      await wait(1000);
      children = Math.max(children, childrenOf(pid).length);
    }
    wakes.push(usage(pid).wakes - before);
  }
  return {wakes: Math.min(...wakes), children};
}

/** What the worker has to begin for: it is not there at first. */
async function firstAnswer(daemon: Daemon): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ANSWERS; i += 1) {
    while (childrenOf(daemon.pid).length > 0) await wait(200);
    const start = performance.now();
    await daemon.connection.call('status', {});
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ANSWERS / 2)] ?? Number.NaN;
}

async function rescans(
  {pid}: Daemon,
  browser: ClientSession,
): Promise<{readonly mean: number; readonly worker: number}> {
  let worker = 0;
  const start = performance.now();
  for (let i = 0; i < RESCANS; i += 1) {
    const answer = await browser.call('scan.run', {});
    if (!answer.ok) throw new Error(answer.message);
    worker = Math.max(worker, ...childrenOf(pid).map(mostResident));
  }
  return {mean: (performance.now() - start) / RESCANS, worker};
}
