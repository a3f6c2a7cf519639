import {accessSync, constants, existsSync, lstatSync, mkdirSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, isAbsolute, join, resolve} from 'node:path';

/** Thrown when a file or folder that must be ours alone is not. `next` says what to do. */
export class NotPrivateError extends Error {
  override readonly name = 'NotPrivateError';
  readonly next: string;

  constructor(message: string, next: string) {
    super(message);
    this.next = next;
  }
}

/** `--state`, else PLIMSOLL_STATE, else the XDG state folder (XDG Base Directory Specification 0.8). */
export function stateFolder(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const chosen = option ?? environment['PLIMSOLL_STATE'];
  if (chosen) return resolve(chosen);
  const xdg = environment['XDG_STATE_HOME'];
  return join(xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.local', 'state'), 'plimsoll');
}

/** Makes the folder, mode 0700, or refuses one that somebody else owns or may enter. */
export function ensureFolder(folder: string): void {
  makeFolder(folder);
  const stat = lstatSync(folder);
  if (!stat.isDirectory())
    throw new NotPrivateError(`${folder} is not a folder`, 'Choose another with --state.');
  requirePrivate(folder, stat, '700');
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  try {
    makeEach(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new NotPrivateError(
      `${folder} cannot be made (${why})`,
      'Choose a folder you can write to with --state.',
    );
  }
}

/** One by one: where a file system takes no folders, as /proc, Node's `recursive` tries without end. */
function makeEach(folder: string): void {
  const parent = dirname(folder);
  if (parent !== folder && !existsSync(parent)) makeEach(parent);
  try {
    mkdirSync(folder, {mode: 0o700});
  } catch (error) {
    // Somebody else was faster.
    if (!existsSync(folder)) throw error;
  }
}

/** What a companion opens by name. */
const FILES = ['lock', 'worker.lock', 'fix.lock', 'state.db', 'state.db-wal', 'state.db-shm'];
const KEYS = ['deviceSign.key', 'chanStatic.key'];

/** As ensureFolder; refuses one too with something else in the place of a file of ours, or one closed to us: SQLite names none. */
export function ensureState(folder: string): void {
  ensureFolder(folder);
  for (const name of [...FILES, ...KEYS]) requireOpen(join(folder, name));
}

function requireOpen(path: string): void {
  const found = statSync(path, {throwIfNoEntry: false});
  if (!found) return;
  const next = 'Move it away, or choose another folder with --state.';
  if (!found.isFile()) throw new NotPrivateError(`${path} is not a file`, next);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new NotPrivateError(`${path} cannot be opened`, next);
  }
}

interface Wrong {
  readonly what: string;
  readonly next?: string;
}

/** What is wrong with a state folder, without making one; undefined when it is well or not there yet. */
export function probeState(folder: string): Wrong | undefined {
  return existsSync(folder) ? prepareState(folder) : undefined;
}

/** What is wrong with a state folder, which is made where it is missing; undefined when it is well. */
export function prepareState(folder: string): Wrong | undefined {
  try {
    ensureState(folder);
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return error instanceof NotPrivateError ? {what, next: error.next} : {what};
  }
}

/** Refuses what belongs to another user or is open to others. Windows keeps its own rights, not modes. */
export function requirePrivate(
  path: string,
  stat: {readonly uid: number; readonly mode: number},
  wanted: '600' | '700',
): void {
  const uid = process.getuid?.();
  if (uid === undefined) return;
  if (stat.uid !== uid)
    throw new NotPrivateError(`${path} belongs to another user`, 'Choose another folder with --state.');
  if ((stat.mode & 0o077) !== 0)
    throw new NotPrivateError(`${path} is open to others`, `chmod ${wanted} ${path}`);
}
