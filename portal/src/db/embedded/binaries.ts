import {execFile} from 'node:child_process';
import {cpSync, existsSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';

import {hydrate} from './hydrate.ts';
import {type Binaries, program} from './locate.ts';
import type {RunAs} from './run-as.ts';

const run = promisify(execFile);

/** Binaries that were seen to run. */
export interface Runnable {
  readonly folder: string;
  readonly major: number;
}

/**
 * The binaries where the database's user can run them: in place when that works, else a copy in the data folder
 * (`node_modules` may be read-only or below a home that only root may enter).
 */
export async function runnable(binaries: Binaries, dataDir: string, as: RunAs): Promise<Runnable> {
  const {folder, packageVersion} = binaries;
  if (packageVersion === undefined) return {folder, major: await majorOf(folder, as)};
  try {
    hydrate(folder);
    return {folder, major: await majorOf(folder, as)};
  } catch {
    const copy = join(dataDir, `postgres-${packageVersion}`);
    if (!existsSync(copy)) copyWhole(folder, copy);
    return {folder: join(copy, 'native'), major: await majorOf(join(copy, 'native'), as)};
  }
}

/** Whole or not at all: copied beside, then renamed. */
function copyWhole(from: string, to: string): void {
  const temporary = `${to}.copying`;
  rmSync(temporary, {recursive: true, force: true});
  cpSync(from, join(temporary, 'native'), {recursive: true, verbatimSymlinks: true});
  hydrate(join(temporary, 'native'));
  renameSync(temporary, to);
}

async function majorOf(folder: string, as: RunAs): Promise<number> {
  const {stdout} = await run(program(folder, 'postgres'), ['--version'], {...as, cwd: '/'});
  const major = Number(/ (?<major>\d+)/.exec(stdout)?.groups?.['major']);
  if (!Number.isInteger(major)) throw new Error('postgres does not tell its version');
  return major;
}
