import {createHash} from 'node:crypto';
import {lstatSync} from 'node:fs';
import {join} from 'node:path';

import {requirePrivate} from '../state/folder.ts';

/** The socket in a folder of ours; on Windows a named pipe called after it. */
export function localPath(folder: string): string {
  if (process.platform !== 'win32') return join(folder, 'cli.sock');
  return `\\\\.\\pipe\\plimsoll-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
}

/**
 * Whether there is a socket. Throws NotPrivateError when folder or socket is somebody else's or open to others: nothing
 * is said to such a one.
 */
export function findLocal(folder: string): boolean {
  if (process.platform === 'win32') return true;
  const place = lstatSync(folder, {throwIfNoEntry: false});
  const found = lstatSync(localPath(folder), {throwIfNoEntry: false});
  if (!place || !found) return false;
  requirePrivate(folder, place, '700');
  requirePrivate(localPath(folder), found, '600');
  return found.isSocket();
}
