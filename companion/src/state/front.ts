import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';

import type {Diagnosis, TimelineEvent} from '@plimsoll/shared/protocol';

import type {Outcome, StoredSnapshot} from '../services.ts';
import {type ClientStore, openClients} from './clients.ts';
import {openDatabase} from './database.ts';
import {ensureState} from './folder.ts';
import {instant} from './instant.ts';
import {type Keys, openKeys} from './keys.ts';
import {takeLock} from './lock.ts';
import {openStoredText} from './stored-text.ts';

/** What of the state the half that stays needs: who may come in, and what they are shown first. */
export interface FrontState {
  readonly folder: string;
  readonly clients: ClientStore;
  readonly keys: Keys;
  /** The newest snapshot, to be passed on. */
  readonly snapshot: () => StoredSnapshot | undefined;
  /** Appends a line to the device's history; its number, durable when it returns. */
  readonly note: (line: Omit<TimelineEvent, 'id' | 'at'>) => number;
  /** What had to be set aside on opening, with what follows from it. */
  readonly problems: readonly Diagnosis[];
  readonly close: () => void;
}

interface Options {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Opens the state folder, making what is missing. `busy` when another companion holds it; throws NotPrivateError
 * when somebody else could read or write in it. Corrupt files are set aside and named in `problems`.
 */
export function openFront({folder, now}: Options): Outcome<FrontState> {
  ensureState(folder);
  const lock = takeLock(join(folder, 'lock'));
  if (!lock) return {ok: false, code: 'busy', message: `another companion uses ${folder}`};
  try {
    const {database, setAside} = openDatabase(join(folder, 'state.db'), {now});
    const {keys, setAside: setAsideKeys} = openKeys(folder, now);
    const clients = openClients(database);
    // Looking through it has filled its cache; from now on it is asked for a row now and then.
    database.exec('PRAGMA cache_size=-64; PRAGMA shrink_memory');
    function close(): void {
      database.close();
      lock?.release();
    }
    const problems = problemsOf(setAside, setAsideKeys);
    const [snapshot, note] = [openStoredText(database), openNotes(database)];
    return {ok: true, value: {folder, clients, keys, snapshot, note, problems, close}};
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Lines of the history that need none to be read. */
function openNotes(database: DatabaseSync): FrontState['note'] {
  const insert = database.prepare('INSERT INTO timeline (at, kind, subject, data) VALUES (?, ?, ?, ?)');
  return ({kind, subject, data}) =>
    Number(insert.run(instant(Date.now()), kind, subject, JSON.stringify(data)).lastInsertRowid);
}

/** What was set aside, for people. */
export function problemsOf(database: string | undefined, keys: readonly string[]): Diagnosis[] {
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
