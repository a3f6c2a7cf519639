import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {connectLocal, type LocalConnection} from '../../companion/src/server/index.ts';
import {DATA} from './knowledge-data.ts';

/** The built launcher, as it ships. */
export const LAUNCHER = fileURLToPath(new URL('../../dist/companion/plimsoll.js', import.meta.url));

/** A running companion as it ships, on a state folder of its own. */
export interface Daemon {
  readonly pid: number;
  /** Milliseconds from the launcher's start until it served. */
  readonly startedAfter: number;
  readonly connection: LocalConnection;
  stop(): Promise<void>;
}

/** A folder for state; the function removes it. */
export function stateFolder(): readonly [string, () => void] {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  return [folder, () => rmSync(folder, {recursive: true, force: true, maxRetries: 5})];
}

/**
 * Starts it, with the real feeds where they lie beside the repository, and waits until it serves. With options for Node
 * it is started by these alone, without its launcher's choice.
 */
export async function startDaemon(folder: string, node: readonly string[] = []): Promise<Daemon> {
  const args = [...node, LAUNCHER, 'start', '--json', '--port', '0', '--state', folder];
  // Without feeds nothing may go out to fetch them: a folder that is not there says so at once.
  args.push('--knowledge', DATA ? `${DATA}feeds` : join(folder, 'no-feeds'));
  const start = performance.now();
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
  const gone = once(child, 'exit');
  // oxlint-disable-next-line typescript/no-floating-promises -- a companion that ends early is told by the connection
  await Promise.race([once(createInterface({input: child.stdout}), 'line'), gone]);
  const startedAfter = performance.now() - start;
  const connected = await connectLocal(folder);
  if (!connected.ok || child.pid === undefined) throw new Error('the companion did not start');
  const connection = connected.value;
  return {
    pid: child.pid,
    startedAfter,
    connection,
    async stop() {
      connection.close();
      child.kill();
      await gone;
    },
  };
}

/** Waits until it has scanned, has its knowledge, and has been quiet for `seconds`. */
export async function settle({connection}: Daemon, seconds: number): Promise<void> {
  let last = performance.now();
  const off = connection.onEvent(() => {
    last = performance.now();
  });
  await connection.call('snapshot.subscribe', {});
  while (performance.now() - last < seconds * 1000) await wait(100);
  off();
}

/**
 * Resident memory, what of it is this process's own, and how often its threads woke so far. Own is the anonymous part: whether
 * pages of Node's binary count as private depends on who else runs the same binary just now.
 */
export function usage(pid: number): {readonly rss: number; readonly own: number; readonly wakes: number} {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return {
    rss: figure(rollup, 'Rss') / 1024,
    own: figure(rollup, 'Anonymous') / 1024,
    wakes: wakesOf(pid),
  };
}

/** Processes it has started and that still run. */
export function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number);
}

/** The most a process was resident with so far, in MiB; 0 when it is gone. */
export function mostResident(pid: number): number {
  try {
    return figure(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmHWM') / 1024;
  } catch {
    return 0;
  }
}

function parentOf(pid: string): number | undefined {
  try {
    // The name may hold anything; state and parent follow its last bracket (proc_pid_stat(5)).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    // Gone meanwhile.
    return undefined;
  }
}

/** How often any of its threads woke so far. */
function wakesOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.reduce((sum, thread) => {
    const status = readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8');
    return sum + figure(status, 'voluntary_ctxt_switches');
  }, 0);
}

function figure(text: string, name: string): number {
  const line = text.split('\n').find((entry) => entry.startsWith(`${name}:`));
  return Number(line?.split(/\s+/)[1] ?? Number.NaN);
}
