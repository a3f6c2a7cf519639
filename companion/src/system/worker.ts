import type {ChildProcess} from 'node:child_process';

import {createTexts} from './output.ts';
import {findHalf} from './programs.ts';
import {RESIDENT_OPTIONS} from './replace.ts';

/** Longest line taken, in characters: an answer may hold a whole snapshot of 20,000 packages. */
const MAX_LINE = 128 * 1024 * 1024;
/** One piece of work is over before optimized code would pay; what grows beyond a gigabyte is a mistake, and ends. */
const OPTIONS = [
  '--disable-warning=ExperimentalWarning',
  '--disable-proto=delete',
  '--no-opt',
  '--no-maglev',
  '--max-old-space-size=1024',
];

/** The other half of the companion, running. */
export interface Worker {
  /** Sends it one line. What it can no longer take is lost with it. */
  send(line: string): void;
  /** Nothing follows: it may end. */
  end(): void;
  /** Ends it at once. */
  kill(): void;
}

interface Listener {
  readonly onLine: (line: string) => void;
  /** It has ended: its exit code, or null when it was killed or never began; then `why` is the system's code for that. */
  readonly onEnd: (code: number | null, why?: string) => void;
}

/**
 * Starts the companion's other half, which hears and speaks lines of text; undefined where its script is missing. `code`: a
 * folder of ours alone, for what V8 made of its scripts: a third of its start. Node makes it (module.enableCompileCache).
 */
export function startWorker({onLine, onEnd}: Listener, code: string): Worker | undefined {
  const program = findHalf('worker-child', OPTIONS, RESIDENT_OPTIONS);
  if (!program) return undefined;
  const {spawn} = process.getBuiltinModule('node:child_process');
  let child: ChildProcess;
  try {
    child = spawn(program.path, program.args, {
      env: {...program.env, NODE_COMPILE_CACHE: code},
      shell: false,
      stdio: ['pipe', 'pipe', 'inherit'],
      windowsHide: true,
    });
  } catch (error) {
    // No memory for another process, say: as good as one that ended at once.
    setImmediate(() => onEnd(null, codeOf(error)));
    return {send: () => undefined, end: () => undefined, kill: () => undefined};
  }
  hear(child, onLine, onEnd);
  return {
    // Without files to spare it has no input, and tells its end in a moment.
    send: (line) => void child.stdin?.write(`${line}\n`),
    end: () => void child.stdin?.end(),
    kill: () => void child.kill('SIGKILL'),
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function hear(child: ChildProcess, onLine: Listener['onLine'], onEnd: Listener['onEnd']): void {
  const lines = createTexts(MAX_LINE, onLine);
  child.stdout?.setEncoding('utf8').on('data', (text: string) => lines.add(text));
  // It has gone while something was on its way to it: its end is told below.
  child.stdin?.on('error', () => undefined);
  let ended = false;
  function end(code: number | null, why?: string): void {
    if (ended) return;
    ended = true;
    onEnd(code, why);
  }
  child.once('error', (error) => end(null, child.pid === undefined ? codeOf(error) : undefined));
  // Not `exit`: what it said last is still to be read.
  child.once('close', (code: number | null) => end(code));
}
