import {join} from 'node:path';
import process from 'node:process';

import {createHttp} from '../system/http.ts';
import {readAddresses} from './addresses.ts';
import {folderKeys} from './folder-keys.ts';
import {sparing} from './progress.ts';
import {refresh} from './refresh.ts';
import {parseSource} from './source.ts';
import {openStore} from './store.ts';
import type {Told} from './told.ts';
import type {UpdateResult} from './update.ts';

// A script of its own, run by `updateApart`: folder, source and ecosystems are its arguments, lines of JSON its answer.
void answer();

async function answer(): Promise<void> {
  const ending = new AbortController();
  process.once('SIGTERM', () => ending.abort());
  const [folder = '', source, ...ecosystems] = process.argv.slice(2);
  const {done, problems, missing = []} = await update({folder, source, ecosystems, signal: ending.signal});
  for (const text of done) tell({kind: 'done', text});
  for (const problem of problems) tell({kind: 'problem', text: problem.slice(0, 2048)});
  for (const text of missing) tell({kind: 'missing', text});
  tell({kind: 'ended'});
}

function tell(told: Told): void {
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

interface Order {
  readonly folder: string;
  readonly source: string | undefined;
  readonly ecosystems: readonly string[];
  readonly signal: AbortSignal;
}

async function update({folder, source, ecosystems, signal}: Order): Promise<UpdateResult> {
  const parsed = parseSource(source);
  if (!parsed.ok) return {done: [], problems: [parsed.why]};
  try {
    const keys = folderKeys(folder, source);
    const addresses = readAddresses(folder);
    if (!addresses.ok) return {done: [], problems: [addresses.why]};
    return await refresh({
      ecosystems,
      source: parsed.value,
      store: openStore(folder, keys),
      keys,
      now: () => new Date(),
      scratch: join(folder, 'incoming'),
      context: {http: createHttp(), signal, addresses: addresses.value},
      onProgress: sparing((progress) => tell({kind: 'progress', progress})),
    });
  } catch (error) {
    return {done: [], problems: [error instanceof Error ? error.message : 'unknown trouble']};
  }
}
