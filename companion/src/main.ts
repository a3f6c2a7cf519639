import process from 'node:process';

import manifest from '../package.json' with {type: 'json'};

/** Runs `plimsoll` with its arguments; the exit code. What only some of its commands need is loaded when it is. */
export async function main(argv: readonly string[]): Promise<number> {
  const ending = new AbortController();
  function end(): void {
    ending.abort(new Error('interrupted'));
  }
  // `start` becomes another program: until it has, nothing is lost by being ended, and a signal must not be.
  if (argv[0] !== 'start') for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, end);
  const {env, stdout, stderr} = process;
  // `plimsoll list | head`: whoever reads has gone, and there is nobody left to tell.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const {signal} = ending;
  const terminal = {
    argv,
    env,
    // Only to look at it opens it and loads Node's streams for files; few commands ask anybody.
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    signal,
    version: manifest.version,
  };
  const {runCli} = await import('./cli/main.ts');
  return runCli(terminal, (context) => ({
    async connect() {
      // Where there is no socket there is nobody to speak with, and nothing to load for it.
      const {findLocal} = await import('./server/local-path.ts');
      if (!findLocal(context.stateFolder)) return undefined;
      const {connectLocal} = await import('./server/local-client.ts');
      const local = await connectLocal(context.stateFolder);
      return local.ok ? local.value : undefined;
    },
    async daemon(order) {
      const {goOnAsResident} = await import('./system/replace.ts');
      return goOnAsResident(JSON.stringify(order), signal);
    },
  }));
}
