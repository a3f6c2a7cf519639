import {chmodSync, copyFileSync, existsSync, lstatSync, readFileSync, symlinkSync} from 'node:fs';
import {basename, join} from 'node:path';

import {program} from './locate.ts';

/**
 * Makes the symbolic links of the libraries. npm's tarballs carry none, and the package's own install script is
 * blocked by default since npm 12; without them postgres dies on `libicui18n.so.60`.
 */
export function hydrate(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links)) return;
  for (const {source, target} of links) link(join(folder, '..', source), join(folder, '..', target));
  for (const name of ['postgres', 'initdb', 'pg_ctl'] as const) {
    const path = program(folder, name);
    if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
}

function link(source: string, target: string): void {
  if (exists(target)) return;
  try {
    symlinkSync(basename(source), target);
  } catch (error) {
    // Another process may have been quicker; Windows may not let us make links at all.
    if (exists(target)) return;
    if (process.platform !== 'win32') throw error;
    copyFileSync(source, target);
  }
}

/** Also true for a link that leads nowhere. */
function exists(path: string): boolean {
  return lstatSync(path, {throwIfNoEntry: false}) !== undefined;
}
