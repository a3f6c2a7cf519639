import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {existsSync, openSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

import {makeGroups, removeGroups} from './cgroup.ts';

/** How a command ended; `code` is null when it took too long. */
export interface Ended {
  readonly code: number | null;
  /** Both outputs in one. */
  readonly out: string;
}

export const NSPAWN = '/usr/bin/systemd-nspawn';
export const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
const PATIENCE_MS = 60_000;
const COMMAND_MS = 120_000;

/** Puts itself into the groups, and is ended with us. */
const STARTER = 'for group in $GROUPS_OF_MACHINE; do echo $$ >"$group/cgroup.procs"; done; exec "$@"';

/** A folder's system in namespaces of its own, started by its own systemd; systemd-nspawn(1). */
export class Container {
  readonly #folder: string;
  readonly #groups: readonly string[];
  #nspawn: ChildProcess;

  /** `folder` holds the system in `root`, and gets a console.log. */
  constructor(folder: string) {
    this.#folder = folder;
    // Where systemd runs this system as well, nspawn asks it for a group.
    this.#groups = existsSync('/run/systemd/system') ? [] : makeGroups(basename(folder));
    this.#nspawn = this.#boot();
  }

  /** Waits until another first process than `before` has started everything; throws with what the console said. */
  async started(before?: number): Promise<void> {
    const limit = Date.now() + PATIENCE_MS;
    while (Date.now() < limit) {
      // With a group of its own nspawn does not start again by itself, it asks for it.
      if (this.#nspawn.exitCode === 133) this.#nspawn = this.#boot();
      const first = this.first();
      if (first !== undefined && first !== before) {
        const {out} = this.run(['/usr/bin/systemctl', 'is-system-running', '--wait']);
        if (/^(?:running|degraded)$/m.test(out)) return;
      }
      await wait(100);
    }
    throw new Error(`the machine does not start: ${readFileSync(this.#console, 'utf8').slice(-2000)}`);
  }

  /** The number, seen from here, of what is number 1 inside. */
  first(): number | undefined {
    const {pid = 0} = this.#nspawn;
    try {
      const [first = ''] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
      return first === '' ? undefined : Number(first);
    } catch {
      return undefined;
    }
  }

  /** Runs a command beside the first process, without a login. */
  run(command: readonly string[]): Ended {
    const {status, stdout, stderr} = spawnSync('/usr/bin/nsenter', [...this.#inside(), ...command], {
      encoding: 'utf8',
      env: {PATH, LC_ALL: 'C.UTF-8'},
      maxBuffer: 2 ** 26,
      timeout: COMMAND_MS,
    });
    return {code: status, out: `${stdout}${stderr}`};
  }

  /** The same on this terminal; its exit status. */
  attach(command: readonly string[]): number | null {
    const env = {PATH, LC_ALL: 'C.UTF-8', TERM: process.env['TERM'] ?? 'dumb'};
    return spawnSync('/usr/bin/nsenter', [...this.#inside(), ...command], {stdio: 'inherit', env}).status;
  }

  /** Ends everything in it at once, and leaves no group. */
  async end(): Promise<void> {
    const nspawn = this.#nspawn;
    const ended = new Promise<void>((resolve) => {
      if (nspawn.exitCode !== null || nspawn.signalCode !== null) resolve();
      else nspawn.once('exit', () => resolve());
    });
    const first = this.first();
    if (first === undefined) nspawn.kill('SIGKILL');
    else process.kill(first, 'SIGKILL');
    await ended;
    await removeGroups(this.#groups);
  }

  get #console(): string {
    return join(this.#folder, 'console.log');
  }

  /** From outside into it: the same namespaces, and its own root. */
  #inside(): string[] {
    const spaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup', '--root', '--wd'];
    return ['--target', String(this.first()), ...spaces];
  }

  #boot(): ChildProcess {
    const log = openSync(this.#console, 'a');
    const args = [
      '--quiet',
      '--boot',
      `--directory=${join(this.#folder, 'root')}`,
      '--private-network',
      '--register=no',
      ...(this.#groups.length > 0 ? ['--keep-unit'] : []),
      '--link-journal=no',
      '--resolv-conf=off',
      '--timezone=off',
      '--console=pipe',
    ];
    const starter = ['-c', STARTER, 'sh', '/usr/bin/setpriv', '--pdeathsig', 'TERM', NSPAWN, ...args];
    return spawn('/bin/sh', starter, {
      stdio: ['ignore', log, log],
      env: {PATH, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: '1', GROUPS_OF_MACHINE: this.#groups.join(' ')},
    });
  }
}
