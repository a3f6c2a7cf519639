import process from 'node:process';

import {daemon} from './daemon.ts';
import {readOrder} from './keeper/index.ts';
import {NotPrivateError} from './state/index.ts';
import {goOnAsResident, takeOrder} from './system/replace.ts';

// A script of its own: how the companion goes on once `plimsoll start` has read its arguments.
void run(takeOrder());

async function run(text: string | undefined): Promise<void> {
  const order = readOrder(text);
  if (text === undefined || !order) {
    process.stderr.write('This is how Plimsoll goes on after `plimsoll start`; it is not for people.\n');
    process.exitCode = 2;
    return;
  }
  const ending = new AbortController();
  function end(): void {
    ending.abort(new Error('interrupted'));
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  // Whoever read what it says has gone, and there is nobody left to tell.
  process.stdout.on('error', () => undefined);
  try {
    const ended = await daemon(order, {
      signal: ending.signal,
      end,
      out: (line) => void process.stdout.write(line),
      err: (line) => void process.stderr.write(line),
    });
    const code = ended === 'anew' ? await goOnAsResident(text, ending.signal) : ended;
    // A worker with a package manager to wait for goes on alone, and would keep this process for as long.
    process.exit(code);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 5;
  }
}

/** What is wrong, and the next step where it is known. */
function sentenceOf(error: unknown): string {
  if (error instanceof NotPrivateError) return `${error.message}. ${error.next}`;
  return error instanceof Error ? error.message : String(error);
}
