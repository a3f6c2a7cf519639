import process from 'node:process';

import manifest from '../package.json' with {type: 'json'};
import {runCli} from './cli/main.ts';

/** Runs `plimsoll` with its arguments; the exit code. Everything is built here and handed round. */
export async function main(argv: readonly string[]): Promise<number> {
  const ending = new AbortController();
  const end = (): void => ending.abort(new Error('interrupted'));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const {env, stdin, stdout, stderr} = process;
  const terminal = {argv, env, stdin, stdout, stderr, signal: ending.signal, version: manifest.version};
  return runCli(terminal, () => ({connect: async () => undefined, daemon: async () => 5}));
}
