import {readFileSync, statSync} from 'node:fs';
import {dirname} from 'node:path';

/** Whom PostgreSQL runs as; both undefined: as ourselves. It refuses to run as root. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** The unprivileged user for the database when the portal is root: `postgres` if there is one, else `nobody`. */
export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0) return {uid: Number(uid), gid: Number(gid)};
  }
  throw new Error('PostgreSQL does not run as root and there is neither a user postgres nor nobody');
}

/** The nearest folder above `path` that this user could not pass through; undefined when the way is free. */
export function blockedBy(path: string, {uid, gid}: RunAs): string | undefined {
  if (uid === undefined) return undefined;
  for (let folder = path; ; folder = dirname(folder)) {
    const stat = statSync(folder);
    const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
    if ((stat.mode & bit) === 0) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
