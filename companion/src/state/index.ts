import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';

import type {Outcome} from '../services.ts';
import {openClients} from './clients.ts';
import {openDatabase, transaction} from './database.ts';
import {isDiskTrouble} from './disk-trouble.ts';
import {openExceptions} from './exceptions.ts';
import {ensureState} from './folder.ts';
import {problemsOf} from './front.ts';
import {openKeys, readKeys} from './keys.ts';
import {takeLock} from './lock.ts';
import {openOutbox} from './outbox.ts';
import {openResults} from './results.ts';
import {openSettings} from './settings.ts';
import {openSnapshots} from './snapshots.ts';
import type {State} from './state.ts';
import {openTimeline} from './timeline.ts';
import {openUsage} from './usage.ts';

export type {Client, ClientStore} from './clients.ts';
export {isDiskTrouble} from './disk-trouble.ts';
export type {ExceptionStore} from './exceptions.ts';
export {NotPrivateError, probeState, stateFolder} from './folder.ts';
export {type FrontState, openFront} from './front.ts';
export {instant} from './instant.ts';
export type {Keys} from './keys.ts';
export {takeLock} from './lock.ts';
export {exceptionMemoryOf, memoryOf} from './memory.ts';
export type {Allocation, OutboxStore, StoredReport} from './outbox.ts';
export type {ResultsStore} from './results.ts';
export type {SettingsStore} from './settings.ts';
export type {SnapshotName, SnapshotStore} from './snapshots.ts';
export type {Happening, State} from './state.ts';
export type {NewEvent, TimelineStore} from './timeline.ts';
export type {UsageStore} from './usage.ts';

interface Options {
  readonly folder: string;
  readonly now: Date;
  /** Whoever started this process holds the folder, and has looked through it. */
  readonly held?: boolean;
}

/**
 * Opens the state folder, making what is missing. `busy` when another companion holds it; throws NotPrivateError
 * when somebody else could read or write in it. Corrupt files are set aside and named in `problems`.
 */
export function openState({folder, now, held = false}: Options): Outcome<State> {
  ensureState(folder);
  const lock = held ? {release: () => undefined} : takeLock(join(folder, 'lock'));
  if (!lock) return {ok: false, code: 'busy', message: `another companion uses ${folder}`};
  try {
    const {database, setAside} = openDatabase(join(folder, 'state.db'), {now: now.getTime(), checked: held});
    const {keys, setAside: setAsideKeys} = held ? keysOf(folder) : openKeys(folder, now.getTime());
    const stores = openStores(database);
    forget(stores, now);
    function close(): void {
      database.close();
      lock?.release();
    }
    return {ok: true, value: {folder, ...stores, keys, problems: problemsOf(setAside, setAsideKeys), close}};
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What is too old; where there is no room even for that, another time. */
function forget({timeline, exceptions}: Pick<State, 'timeline' | 'exceptions'>, now: Date): void {
  try {
    timeline.prune(now);
    exceptions.prune(now);
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
  }
}

function keysOf(folder: string): ReturnType<typeof openKeys> {
  const keys = readKeys(folder);
  if (!keys) throw new Error('a key of this companion cannot be read any more');
  return {keys, setAside: []};
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
    results: openResults(database),
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
