import type {ChildProcess} from 'node:child_process';
import type {Readable} from 'node:stream';

import {createLines, createTail} from './output.ts';
import {findProgram, type Program} from './programs.ts';
import type {ProgramName, RunOptions, RunResult} from './system.ts';

const TIMEOUT_MS = 30_000;
/** What is kept of each stream; the rest is counted as truncated. */
const MAX_OUTPUT = 4 * 1024 * 1024;
/** A program asked to end gets this long before it is made to, or before nobody waits for it any more. */
const GRACE_MS = 3_000;
const PATIENCE_MS = 30_000;

/** What changes the system's software or settings, or starts what does. */
const GENTLE: ReadonlySet<ProgramName> = new Set([
  'apk',
  'apt-get',
  'brew',
  'dnf',
  'flatpak',
  'pacman',
  'pkexec',
  'snap',
  'ufw',
  'zypper',
]);

/**
 * Starts a program of the allow-list: no shell, no PATH, an environment of its own, in `/`, without input. Never
 * rejects: how it ended is the result.
 */
export async function runProgram(
  name: ProgramName,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  if (options.signal?.aborted) return nothing('cancelled');
  const program = findProgram(name, args);
  if (!program) return nothing('missing');
  // A package manager cut off in the middle leaves half-configured packages: it is asked, never forced.
  const forced = !GENTLE.has(name) && !(name === 'node' && args[0] === 'fix-child');
  return runFile(program, {...options, forced});
}

/** Running package managers, also those nobody waits for any more. */
const gentle = new Set<ChildProcess>();

/** How many programs run that must not be cut off: whoever ends while they do leaves half-configured packages. */
export function runsGently(): number {
  return gentle.size;
}

interface FileOptions extends RunOptions {
  readonly forced: boolean;
  /** Milliseconds one that is not forced is waited for after it was asked to end. */
  readonly patienceMs?: number;
}

function nothing(outcome: RunResult['outcome']): RunResult {
  return {outcome, code: null, stdout: '', stderr: '', truncated: false};
}

/** Runs one file; exported for its own test only, programs come through `runProgram`. */
export async function runFile({path, args, env}: Program, options: FileOptions): Promise<RunResult> {
  if (args.some((arg) => arg.includes('\0'))) return nothing('not-started');
  const stdout = createTail(options.onChunk ? 0 : MAX_OUTPUT);
  const stderr = createTail(MAX_OUTPUT);
  const lines = createLines(options.onLine);
  // Loaded by the first program: it brings Node's whole network with it, and another root directory starts none.
  const {spawn} = process.getBuiltinModule('node:child_process');
  const {encoding = 'utf8'} = options;
  const child = spawn(path, args, {
    cwd: '/',
    env,
    shell: false,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  child.stdout.setEncoding(encoding).on('data', (text: string) => {
    options.onChunk?.(text);
    stdout.add(text);
    lines.add(text);
  });
  child.stderr.setEncoding(encoding).on('data', (text: string) => stderr.add(text));
  if (!options.forced && child.pid !== undefined) {
    gentle.add(child);
    child.once('exit', () => gentle.delete(child));
  }
  const {outcome, code} = await ending(child, options);
  lines.end();
  return {
    outcome,
    code,
    stdout: stdout.text(),
    stderr: stderr.text(),
    truncated: (stdout.truncated() && !options.onChunk) || stderr.truncated(),
    ...(gentle.has(child) ? {afterwards: exitOf(child)} : {}),
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', resolve);
  });
}

type Ending = Pick<RunResult, 'outcome' | 'code'>;

function ending(child: ChildProcess, options: FileOptions): Promise<Ending> {
  const {timeoutMs = TIMEOUT_MS, signal, forced, patienceMs = PATIENCE_MS} = options;
  return new Promise((resolve) => {
    let stopped: 'timed-out' | 'cancelled' | undefined;
    let last: NodeJS.Timeout | undefined;
    const limit = setTimeout(() => stop('timed-out'), timeoutMs);
    signal?.addEventListener('abort', cancel, {once: true});
    // Also told where it runs and may not be asked to end, as root's by pkexec: then it is waited for all the same.
    child.on('error', () => {
      if (child.pid === undefined) end({outcome: 'not-started', code: null});
    });
    child.once('exit', (code) => {
      clearTimeout(last);
      // What is still in the pipe comes within a moment; a grandchild that holds it open must not keep us waiting.
      last = setTimeout(() => end({outcome: 'exited', code}), GRACE_MS);
      child.once('close', () => end({outcome: 'exited', code}));
    });

    function cancel(): void {
      stop('cancelled');
    }
    function stop(why: 'timed-out' | 'cancelled'): void {
      if (stopped) return;
      stopped = why;
      child.kill('SIGTERM');
      last = forced
        ? setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
        : setTimeout(() => end({outcome: why, code: null}), patienceMs);
    }
    function end(ended: Ending): void {
      clearTimeout(limit);
      clearTimeout(last);
      signal?.removeEventListener('abort', cancel);
      for (const stream of [child.stdout, child.stderr]) letGo(child, stream);
      resolve({...ended, outcome: stopped ?? ended.outcome});
    }
  });
}

/** A program that goes on may go on writing: with nobody at the other end it would be cut off in the middle. */
function letGo({exitCode, signalCode, pid}: ChildProcess, stream: Readable | null): void {
  const goesOn = pid !== undefined && exitCode === null && signalCode === null;
  if (goesOn) stream?.removeAllListeners('data').resume();
  else stream?.destroy();
}
