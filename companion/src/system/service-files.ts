import {chmodSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

import {codeOf} from './errors.ts';

/**
 * Writes a file of the service, whole or not at all, mode 0644, with the folders above it. What is wrong, else undefined.
 * A link in its place is replaced, never followed. No path comes from anywhere but `service/plan.ts`.
 */
export function writeServiceFile(path: string, bytes: Uint8Array): string | undefined {
  const draft = `${path}.plimsoll-new`;
  try {
    mkdirSync(dirname(path), {recursive: true, mode: 0o755});
    rmSync(draft, {force: true});
  } catch (error) {
    return `${path}: ${codeOf(error)}`;
  }
  try {
    writeFileSync(draft, bytes, {flag: 'wx', mode: 0o644});
    chmodSync(draft, 0o644);
    renameSync(draft, path);
    return undefined;
  } catch (error) {
    rmSync(draft, {force: true});
    return `${path}: ${codeOf(error)}`;
  }
}

/** Removes a file of the service and up to `folders` folders above it that it leaves empty. */
export function removeServiceFile(
  path: string,
  folders: number,
): {readonly there: boolean; readonly problem?: string} {
  try {
    const there = lstatSync(path, {throwIfNoEntry: false}) !== undefined;
    rmSync(path, {force: true});
    removeEmpty(dirname(path), folders);
    return {there};
  } catch (error) {
    return {there: true, problem: `${path}: ${codeOf(error)}`};
  }
}

function removeEmpty(folder: string, folders: number): void {
  if (folders === 0) return;
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else's things are in it, or it was never there.
    return;
  }
  removeEmpty(dirname(folder), folders - 1);
}
