import process from 'node:process';

import {createSystem} from '../system/local.ts';
import {answerFact} from './facts.ts';
import {serve} from './serve.ts';

/** The first file descriptor systemd hands over (sd_listen_fds(3)). */
const FIRST = 3;

// A script of its own, started by its socket and by nothing else; it ends when nobody asks.
void answer();

async function answer(): Promise<void> {
  const {LISTEN_PID, LISTEN_FDS} = process.env;
  if (LISTEN_FDS !== '1' || Number(LISTEN_PID) !== process.pid) {
    process.stderr.write('plimsoll-helper is started by systemd, through plimsoll-helper.socket\n');
    process.exitCode = 2;
    return;
  }
  const system = createSystem();
  await serve({listen: {fd: FIRST}, answer: (fact) => answerFact(fact, system)});
}
