import {type Hello, type KeeperMessage, readFromKeeper, writeMessage} from '../keeper/index.ts';
import {openState} from '../state/index.ts';
import {hearStarter} from '../system/starter.ts';
import {build} from './build.ts';
import {Work} from './work.ts';

// A script of its own, started by the companion when there is something to do (keeper/keeper.ts).
serve();

function serve(): void {
  let work: Promise<Work> | undefined;
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
  const opened = openState({folder: hello.stateFolder, now: new Date(), held: true});
  if (!opened.ok) throw new Error(opened.message);
  const parts = await build(hello, opened.value, (snapshot, onDisk) =>
    tell(onDisk ? {is: 'kept', value: snapshot.seq} : {is: 'held', value: JSON.stringify(snapshot)}),
  );
  const work = new Work(parts, hello, tell);
  work.begin();
  return work;
}
