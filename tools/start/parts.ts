import {execFile, spawn, spawnSync} from 'node:child_process';
import {createInterface} from 'node:readline';
import {promisify} from 'node:util';

import {connectLocal} from '../../companion/src/server/index.ts';
import type {Snapshot} from '../../shared/src/report/index.ts';

const LAUNCHER = 'companion/bin/plimsoll.js';

/** The companion as `npm start` holds it. */
export interface Companion {
  /** Arguments that name its state folder; empty for the default one. */
  readonly state: readonly string[];
  /** Resolves when it has ended by itself. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

/** Builds what a person looks at. */
export async function build(): Promise<void> {
  const {status} = spawnSync(process.execPath, ['tools/build.ts', '--only', 'chrome,firefox,dashboard'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

interface Wish {
  readonly state: string | undefined;
  readonly knowledge: string | undefined;
}

/** Starts the companion and waits until its first scan is there; uses the one that runs already. */
export async function startCompanion({state, knowledge}: Wish): Promise<Companion> {
  const folder = state === undefined ? [] : ['--state', state];
  const source = knowledge === undefined ? [] : ['--knowledge', knowledge];
  const child = spawn(process.execPath, [LAUNCHER, 'start', '--json', ...folder, ...source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const ready = new Promise<'ready'>((resolve) => {
    createInterface({input: child.stdout}).on('line', (line) => line.startsWith('{') && resolve('ready'));
  });
  const first = await Promise.race([ready, ended]);
  // Exit code 4: another companion holds the folder; it serves as well.
  if (first !== 'ready' && first !== 4) process.exit(first);
  return {
    state: folder,
    gone: first === 'ready' ? ended.then(() => undefined) : new Promise(() => {}),
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

const execute = promisify(execFile);

/** Asks the running companion by its own command line; not in step, since the portal answers in this very process. */
export async function ask<T>(state: readonly string[], args: readonly string[]): Promise<T> {
  const {stdout} = await execute(process.execPath, [LAUNCHER, ...args, '--json', ...state], {
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: {stdout?: string; stderr?: string}) => {
    if (error.stdout) return {stdout: error.stdout};
    throw new Error(`plimsoll ${args.join(' ')}: ${error.stderr ?? 'no answer'}`);
  });
  return JSON.parse(stdout);
}

/** The newest snapshot of the running companion. */
export async function snapshotOf(state: readonly string[]): Promise<Snapshot> {
  const {stateFolder} = await ask<{stateFolder: string}>(state, ['status']);
  const local = await connectLocal(stateFolder);
  if (!local.ok) throw new Error(local.message);
  try {
    const snapshot = await local.value.call('snapshot.subscribe', {});
    if (!snapshot.ok) throw new Error(snapshot.message);
    return snapshot.value;
  } finally {
    local.value.close();
  }
}
