import process from 'node:process';

import manifest from '../package.json' with {type: 'json'};
import {exit} from './cli/command.ts';
import {runCli} from './cli/main.ts';

/** Runs `plimsoll` with its arguments; the exit code. What only the daemon or its clients need is loaded when it is. */
export async function main(argv: readonly string[]): Promise<number> {
  const ending = new AbortController();
  function end(): void {
    ending.abort(new Error('interrupted'));
  }
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  const {env, stdout, stderr} = process;
  // `plimsoll list | head`: whoever reads has gone, and there is nobody left to tell.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exit.ok);
    throw error;
  });
  const terminal = {
    argv,
    env,
    // Only to look at it opens it and loads Node's streams for files; few commands ask anybody.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    signal: ending.signal,
    version: manifest.version,
  };
  return runCli(terminal, (context) => ({
    async connect() {
      const {connectLocal} = await import('./server/local-client.ts');
      const local = await connectLocal(context.stateFolder);
      return local.ok ? local.value : undefined;
    },
    async daemon(options) {
      const {daemon} = await import('./daemon.ts');
      return daemon(context, options);
    },
  }));
}
