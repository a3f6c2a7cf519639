import {spawnSync} from 'node:child_process';
import {statSync} from 'node:fs';

/** A small package of which the archive holds an older version and a security update. */
export interface Updatable {
  readonly name: string;
  readonly old: string;
  readonly fixed: string;
}

const ENV = {...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C'};

const DOWNGRADE = ['install', '-y', '-qq', '--no-install-recommends', '--allow-downgrades'] as const;

function apt(...args: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync('apt-get', args, {env: ENV, encoding: 'utf8'});
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The first of some packages that really has two versions on this machine's own sources; undefined where none has. */
export function findUpdatable(names: readonly string[]): Updatable | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of names) {
    const {stdout} = spawnSync('apt-cache', ['madison', name], {env: ENV, encoding: 'utf8'});
    const rows = (stdout ?? '').split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const fixed = rows.find(([, , source = '']) => source.includes('security'))?.[1];
    const old = rows.find(
      ([, version, source = '']) => version !== fixed && !source.includes('security'),
    )?.[1];
    if (!fixed || !old || spawnSync('dpkg', ['--compare-versions', old, 'lt', fixed]).status !== 0) continue;
    const tried = spawnSync('apt-get', ['-s', ...DOWNGRADE, `${name}=${old}`], {env: ENV});
    if (tried.status === 0) return {name, old, fixed};
  }
  return undefined;
}

/** Installs the older version, so that a real pending security update exists. */
export function installOld({name, old}: Updatable): void {
  apt(...DOWNGRADE, `${name}=${old}`);
}

/** The version dpkg says is installed. */
export function installed(name: string): string {
  return spawnSync('dpkg-query', ['-W', '-f', '${Version}', name], {encoding: 'utf8'}).stdout;
}

/** When dpkg last renamed its status file into place, in milliseconds. */
export function dpkgFinished(): number {
  return statSync('/var/lib/dpkg/status').ctimeMs;
}
