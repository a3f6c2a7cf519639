import {type ChildProcess, spawn} from 'node:child_process';
import {createInterface} from 'node:readline';

/** A process of the product under test, with what it has said so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly said: readonly string[];
  /** The first line of standard output that is JSON. */
  readonly ready: Promise<Record<string, unknown>>;
  /** Ends it and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a program of the repository under this very Node. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, args, {
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  createInterface({input: child.stderr}).on('line', (line) => said.push(line));
  const ready = new Promise<Record<string, unknown>>((resolve, reject) => {
    createInterface({input: child.stdout}).on('line', (line) => {
      said.push(line);
      if (line.startsWith('{')) resolve(JSON.parse(line));
    });
    child.once('exit', (code) =>
      reject(new Error(`${args.join(' ')} ended with ${code}:\n${said.join('\n')}`)),
    );
  });
  ready.catch(() => {});
  return {
    child,
    said,
    ready,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await gone;
    },
  };
}

/** Runs a program to its end; standard output, and the exit code. */
export async function finish(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{code: number | null; out: string; err: string}> {
  const child = spawn(process.execPath, args, {
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return {code, out, err};
}
