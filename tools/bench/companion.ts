import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {type Daemon, LAUNCHER, settle, startDaemon, stateFolder, usage} from './daemon.ts';
import {install, mayInstall, NAME, purge} from './dpkg-package.ts';
import type {Measure} from './main.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STARTS = 7;
const RESCANS = 200;
const INSTALLS = 5;
/** Seconds of quiet after which memory counts as idle, and seconds of watching how often it wakes. */
const QUIET = 6;
const WATCHED = 30;

/** What the companion costs as it ships: its size, its start, its memory, and how soon it tells of a new package. */
export async function bench(): Promise<readonly Measure[]> {
  if (process.platform !== 'linux') return [];
  const built = spawnSync(process.execPath, ['tools/build.ts', '--only', 'companion'], {cwd: ROOT});
  if (built.status !== 0) throw new Error(built.stderr.toString());
  const size = loadedBytes(['plimsoll.cjs', 'start.cjs', 'daemon.cjs']);
  const [folder, remove] = stateFolder();
  try {
    const first = await startDaemon(folder);
    const fresh = await idle(first);
    await first.stop();
    const starts = await startTimes(folder);
    return [
      {name: 'what the daemon loads of the bundle', value: size / 1000, unit: 'KB', bar: 150},
      {name: `start until it serves, median of ${STARTS}`, value: starts, unit: 'ms', bar: 200},
      {name: 'first start, knowledge built, idle: resident', value: fresh.rss, unit: 'MiB', bar: 55},
      {
        name: 'first start, knowledge built, idle: anonymous, its own',
        value: fresh.own,
        unit: 'MiB',
        bar: 20,
      },
      ...(await running(folder)),
    ];
  } finally {
    remove();
  }
}

const REQUIRE = /(?<lazily>=>)?require\(["'`]\.\/(?<name>[\w-]+\.cjs)["'`]\)/g;

/** Size of these files of the bundle with all they load at once; what a command loads when it is called is another's. */
function loadedBytes(entries: readonly string[]): number {
  const sizes = new Map<string, number>();
  const todo = [...entries];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (sizes.has(name)) continue;
    const code = readFileSync(LAUNCHER.replace('plimsoll.js', name), 'utf8');
    sizes.set(name, code.length);
    for (const {groups} of code.matchAll(REQUIRE)) {
      if (groups?.['lazily'] === undefined && groups?.['name']) todo.push(groups['name']);
    }
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

async function startTimes(folder: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < STARTS; i += 1) {
    const daemon = await startDaemon(folder);
    times.push(daemon.startedAfter);
    await settle(daemon, 0.5);
    await daemon.stop();
  }
  return median(times);
}

async function idle(daemon: Daemon): Promise<ReturnType<typeof usage>> {
  await settle(daemon, QUIET);
  return usage(daemon.pid);
}

async function running(folder: string): Promise<readonly Measure[]> {
  const daemon = await startDaemon(folder);
  try {
    const before = await idle(daemon);
    await wait(WATCHED * 1000);
    const wakes = ((usage(daemon.pid).wakes - before.wakes) * 60) / WATCHED;
    const scan = await rescans(daemon);
    const after = await idle(daemon);
    return [
      {name: 'idle: resident', value: before.rss, unit: 'MiB', bar: 55},
      {name: 'idle: anonymous, its own', value: before.own, unit: 'MiB', bar: 20},
      {name: `idle: wakeups of the main thread over ${WATCHED} s`, value: wakes, unit: 'a minute', bar: 2},
      {name: `whole rescan, mean of ${RESCANS}`, value: scan, unit: 'ms'},
      {name: `after ${RESCANS} rescans: resident`, value: after.rss, unit: 'MiB', bar: 55},
      {name: `after ${RESCANS} rescans: anonymous, its own`, value: after.own, unit: 'MiB', bar: 20},
      ...(mayInstall() ? await latency(daemon) : []),
    ];
  } finally {
    await daemon.stop();
  }
}

async function rescans({connection}: Daemon): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < RESCANS; i += 1) {
    const answer = await connection.call('scan.run', {});
    if (!answer.ok) throw new Error(answer.message);
  }
  return (performance.now() - start) / RESCANS;
}

/** From dpkg's rename of its status file to the event that names the new version, as a client hears it. */
async function latency(daemon: Daemon): Promise<readonly Measure[]> {
  const times: number[] = [];
  try {
    for (let i = 1; i <= INSTALLS; i += 1) {
      const version = `${i}.0`;
      const heard = newsOf(daemon, version);
      const renamed = await install(version);
      times.push((await heard) - renamed);
      await settle(daemon, 1);
    }
  } finally {
    await purge();
  }
  return [
    {
      name: `published after dpkg's rename, median of ${INSTALLS}`,
      value: median(times),
      unit: 'ms',
      bar: 350,
    },
  ];
}

function newsOf({connection}: Daemon, version: string): Promise<number> {
  return new Promise((resolve) => {
    const off = connection.onEvent((event) => {
      if (event.e !== 'delta') return;
      if (!event.p.software?.put.some((item) => item.name === NAME && item.version === version)) return;
      off();
      resolve(Date.now());
    });
  });
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
