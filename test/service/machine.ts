import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';

const PACKAGING = ['/usr/bin/dpkg-deb', '/usr/bin/strip', '/usr/sbin/adduser', '/usr/bin/setpriv'];

/** Why this machine cannot really install packages and start what units start; undefined when it can. */
export const unable: string | undefined = reason();

function reason(): string | undefined {
  if (process.getuid?.() !== 0) return 'SKIPPED without root';
  const missing = PACKAGING.filter((program) => !existsSync(program));
  if (missing.length > 0) return `SKIPPED without ${missing.join(', ')}`;
  return existsSync('/usr/bin/plimsoll') ? 'SKIPPED: Plimsoll is installed here already' : undefined;
}

/** Why no single executable can be made here. */
export const unableToLink: string | undefined =
  process.platform === 'linux' && existsSync('/usr/bin/strip')
    ? undefined
    : 'SKIPPED without Linux and strip';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
}

/** Runs a program to its end; both outputs in one. */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ended {
  const {status, stdout, stderr} = spawnSync(program, args, {
    encoding: 'utf8',
    env: {PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive', ...env},
  });
  return {code: status, out: `${stdout}${stderr}`};
}

/** Runs a program that must succeed; throws with what it said when it does not. */
export function mustRun(
  program: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): void {
  const {code, out} = run(program, args, env);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${out.slice(-2000)}`);
}

/** Runs dpkg; waits while somebody else has its lock. */
export async function dpkg(...args: readonly string[]): Promise<void> {
  await until('the lock of dpkg', () => {
    const {code, out} = run('/usr/bin/dpkg', args);
    if (out.includes('lock was locked')) return false;
    if (code !== 0) throw new Error(`dpkg ended with ${code}: ${out.slice(-2000)}`);
    return true;
  });
}

/** Arguments that make setpriv run what follows as an account, without root's groups. */
export function as(account: string, ...more: readonly string[]): string[] {
  return [
    `--reuid=${account}`,
    `--regid=${account === 'nobody' ? 'nogroup' : account}`,
    '--init-groups',
    ...more,
  ];
}

/** ExecStart of an installed unit, as systemd takes it apart: every argument stands in quotes without escapes. */
export function execStart(unit: string): string[] {
  const line = /^ExecStart=(?<command>.+)$/m.exec(readFileSync(unit, 'utf8'))?.groups?.['command'] ?? '';
  return [...line.matchAll(/"(?<word>[^"]*)"/g)].map(({groups}) => groups?.['word'] ?? '');
}

/** Starts a program and keeps it; `stop` ends it and what it has become. */
export function keep(
  program: string,
  args: readonly string[],
): {readonly child: ChildProcess; readonly ended: Promise<void>; stop(): Promise<void>} {
  const child = spawn(program, args, {
    stdio: 'ignore',
    env: {PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C'},
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  return {
    child,
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits until `true`; fails after half a minute. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let n = 0; n < 150; n += 1) {
    if (holds()) return;
    await wait(200);
  }
  throw new Error(`${what} did not come`);
}

/** Where a package could leave something. What every installation of any package touches is left out. */
const PLACES = ['/etc', '/usr', '/opt', '/srv', '/run', '/var/lib', '/var/log', '/var/spool'];
const VOLATILE =
  /^\/(?:var\/lib\/(?:dpkg|apt|systemd)\/|var\/log\/|run\/(?:lock|user|systemd)|usr\/share\/mime|etc\/(?:passwd|group|shadow|gshadow|subuid|subgid)-$)|__pycache__/;

/** Every path of the system, sorted; links are named, not followed. */
export function everyPath(): string[] {
  const {stdout} = spawnSync('/usr/bin/find', [...PLACES, '-xdev'], {encoding: 'utf8', maxBuffer: 2 ** 28});
  return stdout
    .split('\n')
    .filter((path) => !VOLATILE.test(path) && path !== '')
    .toSorted();
}
