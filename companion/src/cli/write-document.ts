import {randomUUID} from 'node:crypto';
import {statSync} from 'node:fs';
import {lstat, open, rename, rm, stat} from 'node:fs/promises';
import {dirname} from 'node:path';

export type WriteTrouble = 'folder' | 'special' | 'absent' | 'denied' | 'unwritable';

export type Written = {readonly ok: true} | {readonly ok: false; readonly error: WriteTrouble};

/**
 * Writes a document whole or not at all, for its owner alone to read: it names what is weak. What stands there already is
 * replaced if it is an ordinary file or a link to none that matters; folders, devices and pipes are refused.
 */
export async function writeDocument(path: string, text: string): Promise<Written> {
  const draft = `${path}.${randomUUID()}.new`;
  try {
    const refusal = await refusalOf(path);
    if (refusal) return {ok: false, error: refusal};
    await writeDraft(draft, text);
    await rename(draft, path);
    return {ok: true};
  } catch (error) {
    await rm(draft, {force: true}).catch(() => undefined);
    return {ok: false, error: troubleOf(error)};
  }
}

/** Why nothing can be written at `path`, as far as can be told before it is tried. */
export function writeTroubleOf(path: string): 'folder' | 'special' | 'absent' | undefined {
  const there = statSync(path, {throwIfNoEntry: false});
  if (path.endsWith('/') || there?.isDirectory()) return 'folder';
  if (there && !there.isFile()) return 'special';
  return statSync(dirname(path), {throwIfNoEntry: false})?.isDirectory() ? undefined : 'absent';
}

/** A rename over `/dev/null` would replace it; over a link it replaces the link, never what it leads to. */
async function refusalOf(path: string): Promise<WriteTrouble | undefined> {
  const there = await lstat(path).catch(absent);
  const beyond = there?.isSymbolicLink() ? await stat(path).catch(absent) : there;
  if (path.endsWith('/') || beyond?.isDirectory()) return 'folder';
  return beyond === undefined || beyond.isFile() ? undefined : 'special';
}

function absent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
  return undefined;
}

async function writeDraft(draft: string, text: string): Promise<void> {
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function troubleOf(error: unknown): WriteTrouble {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'denied' : 'unwritable';
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
