import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';

import type {Diagnosis} from '@plimsoll/shared/protocol';

import type {Outcome} from '../services.ts';
import {openClients} from './clients.ts';
import {openDatabase, transaction} from './database.ts';
import {openExceptions} from './exceptions.ts';
import {ensureFolder} from './folder.ts';
import {openKeys} from './keys.ts';
import {takeLock} from './lock.ts';
import {openOutbox} from './outbox.ts';
import {openSettings} from './settings.ts';
import {openSnapshots} from './snapshots.ts';
import type {State} from './state.ts';
import {openTimeline} from './timeline.ts';
import {openUsage} from './usage.ts';

export type {Client, ClientStore} from './clients.ts';
export type {ExceptionStore} from './exceptions.ts';
export {NotPrivateError, probeState, stateFolder} from './folder.ts';
export type {Keys} from './keys.ts';
export {exceptionMemoryOf, memoryOf} from './memory.ts';
export type {Allocation, OutboxStore, StoredReport} from './outbox.ts';
export type {SettingsStore} from './settings.ts';
export type {SnapshotName, SnapshotStore} from './snapshots.ts';
export type {State} from './state.ts';
export type {NewEvent, TimelineStore} from './timeline.ts';
export type {UsageStore} from './usage.ts';

interface Options {
  readonly folder: string;
  readonly now: Date;
}

/**
 * Opens the state folder, making what is missing. `busy` when another companion holds it; throws NotPrivateError
 * when somebody else could read or write in it. Corrupt files are set aside and named in `problems`.
 */
export function openState({folder, now}: Options): Outcome<State> {
  ensureFolder(folder);
  const lock = takeLock(join(folder, 'lock'));
  if (!lock) return {ok: false, code: 'busy', message: `another companion uses ${folder}`};
  try {
    const {database, setAside} = openDatabase(join(folder, 'state.db'), now);
    const {keys, setAside: setAsideKeys} = openKeys(folder, now);
    const stores = openStores(database);
    stores.timeline.prune(now);
    stores.exceptions.prune(now);
    function close(): void {
      database.close();
      lock?.release();
    }
    return {ok: true, value: {folder, ...stores, keys, problems: problems(setAside, setAsideKeys), close}};
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openStores(database: DatabaseSync): Omit<State, 'folder' | 'keys' | 'problems' | 'close'> {
  const timeline = openTimeline(database);
  const snapshots = openSnapshots(database);
  const exceptions = openExceptions(database);
  return {
    timeline,
    snapshots,
    exceptions,
    usage: openUsage(database),
    clients: openClients(database),
    outbox: openOutbox(database),
    settings: openSettings(database),
    record: ({snapshot, events, exceptions: changed = []}) =>
      transaction(database, () => {
        if (snapshot) snapshots.save('last', snapshot);
        for (const one of changed) exceptions.save(one);
        return timeline.append(events);
      }),
  };
}

function problems(database: string | undefined, keys: readonly string[]): Diagnosis[] {
  const found = keys.map((path): Diagnosis => {
    return {
      id: 'state-key',
      state: 'problem',
      what: `A key could not be read. It was set aside as ${path} and a new one was made.`,
      next: 'Pair your browsers again, and enrol again if this device has a portal.',
    };
  });
  if (database === undefined) return found;
  const what = `The state database could not be read. It was set aside as ${database} and a new one was started.`;
  return [{id: 'state-database', state: 'problem', what, next: 'Pair your browsers again.'}, ...found];
}
