import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {childrenOf, type Daemon, settle, startDaemon, stateFolder, usage} from './daemon.ts';
import type {Measure} from './main.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STARTS = 7;
const RESCANS = 200;
/** Seconds of quiet after which memory counts as idle. */
const QUIET = 6;
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

/** Ends the daemon and starts it once more, with its own options and a module that tells what was loaded in the end. */
async function loadedBytes(folder: string, daemon: Daemon): Promise<number> {
  const command = readFileSync(`/proc/${daemon.pid}/cmdline`, 'utf8').split('\0');
  await daemon.stop();
  const [told, teller] = [join(folder, 'loaded'), join(folder, 'teller.cjs')];
  const sum = `Object.keys(require.cache).filter((f) => f !== __filename).reduce((n, f) => n + fs.statSync(f).size, 0)`;
  writeFileSync(
    teller,
    `const fs = require('node:fs'); process.on('exit', () => fs.writeFileSync(${JSON.stringify(told)}, String(${sum})));`,
  );
  const options = command.slice(1).filter((part) => part.startsWith('--'));
  const own = options.slice(0, options.indexOf('--json'));
  const again = await startDaemon(folder, [...own, '--require', teller]);
  await settle(again, QUIET);
  await again.stop();
  return Number(readFileSync(told, 'utf8'));
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
    const scan = await rescans(daemon);
    const after = await idle(daemon);
    return [
      ...memory('started again', before),
      {
        name: `idle: wakeups from minute ${SETTLED / 60} on, quietest of ${MINUTES}`,
        value: quiet.wakes,
        unit: 'a minute',
        bar: 2,
      },
      {name: 'idle: most child processes', value: quiet.children, unit: '', bar: 0},
      {name: `whole rescan, mean of ${RESCANS}`, value: scan, unit: 'ms'},
      ...memory(`after ${RESCANS} rescans`, after),
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
      children = Math.max(children, childrenOf(pid));
    }
    wakes.push(usage(pid).wakes - before);
  }
  return {wakes: Math.min(...wakes), children};
}

async function rescans({connection}: Daemon): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < RESCANS; i += 1) {
    const answer = await connection.call('scan.run', {});
    if (!answer.ok) throw new Error(answer.message);
  }
  return (performance.now() - start) / RESCANS;
}
