import {join} from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';

import manifest from '../../package.json' with {type: 'json'};
import {BEGIN_ANEW, type Hello, type KeeperMessage, readFromKeeper, writeMessage} from '../keeper/index.ts';
import {isDiskTrouble, openState, type State, takeLock} from '../state/index.ts';
import {hearStarter} from '../system/starter.ts';
import {build} from './build.ts';
import {Work} from './work.ts';

// A script of its own, started by the companion when there is something to do (keeper/keeper.ts).
serve();

function serve(): void {
  let work: Promise<Work> | undefined;
  // Its input is its signal: what ends a terminal or a service's processes all at once is for the half that stays.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  const starter = hearStarter({
    onLine(line) {
      const message = readFromKeeper(line);
      if (message?.is === 'hello') work ??= begin(message.value, tell);
      else if (message) void work?.then((one) => one.take(message));
    },
    onEnd() {
      if (!work) process.exit(0);
      void work.then((one) => one.stop()).finally(() => process.exit(0));
    },
  });
  function tell(message: KeeperMessage): void {
    starter.send(writeMessage(message));
  }
}

async function begin(hello: Hello, tell: (message: KeeperMessage) => void): Promise<Work> {
  // The program was replaced while the companion ran: two versions do not speak with one another, nor share a state.
  if (hello.version !== manifest.version) process.exit(BEGIN_ANEW);
  const lock = await lockOf(hello.stateFolder);
  const opened = open(hello.stateFolder);
  const parts = await build(hello, opened, {
    kept: (snapshot, onDisk) =>
      tell(onDisk ? {is: 'kept', value: snapshot.seq} : {is: 'held', value: JSON.stringify(snapshot)}),
    late: (newest) => tell({is: 'event', value: ['timeline', JSON.stringify({e: 'timeline', p: {newest}})]}),
  });
  const work = new Work(parts, hello, {tell, release: () => lock.release()});
  work.begin();
  return work;
}

/** What cannot be read is set aside by whoever holds the folder: it has to begin anew for that. */
function open(folder: string): State {
  try {
    const opened = openState({folder, now: new Date(), held: true});
    if (opened.ok) return opened.value;
  } catch (error) {
    // Beginning anew makes no room: another worker tries it later.
    if (isDiskTrouble(error)) throw error;
    process.emitWarning(error instanceof Error ? error : String(error));
  }
  return process.exit(BEGIN_ANEW);
}

const PATIENCE_MS = 30_000;
const TURN_MS = 50;

/** One worker at a time: one that a killed companion left behind has to end first. */
async function lockOf(folder: string): Promise<{release(): void}> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const lock = takeLock(join(folder, 'worker.lock'));
    if (lock) return lock;
    if (performance.now() > end) throw new Error('another worker does not end');
    await wait(TURN_MS);
  }
}
