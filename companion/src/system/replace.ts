import {constants} from 'node:os';
import process from 'node:process';

import {findHalf} from './programs.ts';

/**
 * Node's options for the half that stays. Measured (docs/benchmarks.md): no pool threads for V8, a small young generation,
 * code for size, no compilers (nothing runs long enough to repay them), a way to collect garbage once the work is done, and Node
 * put together from its parts: the picture it starts from otherwise is 35 ms faster and stays, all 4 MiB of it.
 */
export const RESIDENT_OPTIONS: readonly string[] = [
  '--v8-pool-size=0',
  '--max-semi-space-size=1',
  '--optimize-for-size',
  '--no-opt',
  '--no-maglev',
  '--no-sparkplug',
  '--no-node-snapshot',
  '--expose-gc',
  '--disable-proto=delete',
  '--disable-warning=ExperimentalWarning',
];
/** One arena of malloc, and what is freed goes back to the system: glibc otherwise keeps what was needed for a moment. */
const MEMORY = {MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072'};

/**
 * Goes on as the half of the companion that stays, as the same process where the system can replace one; its exit code.
 * What was loaded to get here is gone with it.
 */
export async function goOnAsResident(order: string, signal: AbortSignal): Promise<number> {
  const program = findHalf('resident', RESIDENT_OPTIONS);
  if (!program) throw new Error('the script of the companion is missing');
  const {args} = program;
  // Not an argument: those are for everybody to see.
  const env = {...program.env, ...MEMORY, [ORDER]: order};
  // A signal that came while this process was busy is heard first: to stop listening would drop it.
  await new Promise(setImmediate);
  if (signal.aborted) return INTERRUPTED;
  // From here on one ends this process, and the one it becomes listens for itself.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.removeAllListeners(name);
  if (!process.execve || process.platform === 'win32') return runBeside(program.path, args, env);
  process.removeAllListeners('warning');
  return process.execve(program.path, [program.path, ...args], env);
}

const ORDER = 'PLIMSOLL_ORDER';
/** 128 + SIGINT, as shells have it. */
const INTERRUPTED = 130;

/** What this process was told to be, once; what it starts does not see it. */
export function takeOrder(): string | undefined {
  const order = process.env[ORDER];
  delete process.env[ORDER];
  return order;
}

/** Windows cannot replace a process: this one waits for the other. */
async function runBeside(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const {spawn} = process.getBuiltinModule('node:child_process');
  const child = spawn(path, args, {stdio: 'inherit', env});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
