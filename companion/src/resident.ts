import process from 'node:process';

import {daemon} from './daemon.ts';
import {readOrder} from './keeper/index.ts';

// A script of its own: how the companion goes on once `plimsoll start` has read its arguments.
void run(process.argv[2]);

async function run(text: string | undefined): Promise<void> {
  const order = readOrder(text);
  if (!order) {
    process.stderr.write('This is how Plimsoll goes on after `plimsoll start`; it is not for people.\n');
    process.exitCode = 2;
    return;
  }
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => ending.abort(new Error('interrupted')));
  // Whoever read what it says has gone, and there is nobody left to tell.
  process.stdout.on('error', () => undefined);
  process.exitCode = await daemon(order, {
    signal: ending.signal,
    out: (line) => void process.stdout.write(line),
    err: (line) => void process.stderr.write(line),
  });
}
