import {lstatSync, readlinkSync} from 'node:fs';
import {join} from 'node:path/posix';

import {SystemError} from './errors.ts';

/** As many as the kernel follows (path_resolution(7)). */
const MAX_LINKS = 40;

/**
 * Where `path` of another root directory lies on this machine, with every link resolved as if that root were `/`, the
 * last one only when `follow`. Neither `..` nor a link leads out of it. What does not exist is named all the same.
 */
export function resolveBelow(root: string, path: string, follow: boolean): string {
  const todo = split(path).toReversed();
  const done: string[] = [];
  let links = 0;
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (name === '..') {
      done.pop();
      continue;
    }
    const target = follow || todo.length > 0 ? linkAt(join(root, ...done, name)) : undefined;
    if (target === undefined) {
      done.push(name);
      continue;
    }
    links += 1;
    if (links > MAX_LINKS) throw new SystemError('ELOOP', path, 'follow');
    if (target.startsWith('/')) done.length = 0;
    todo.push(...split(target).toReversed());
  }
  return join(root, ...done);
}

function split(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

function linkAt(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch {
    // What cannot be looked at is left as it is: the call that follows says why.
    return undefined;
  }
}
