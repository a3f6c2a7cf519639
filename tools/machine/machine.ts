import {cpSync, existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {unifiedMount} from './cgroup.ts';
import {Container, type Ended, NSPAWN, PATH} from './container.ts';
import {makeArchive, unpackArchive, whyNoImage} from './image.ts';

export type {Ended} from './container.ts';

/** A Debian 12 with a running systemd of its own and no network but its loopback; it shares the kernel, and no file, with this system. */
export interface Machine {
  /** Where its files lie, seen from here. */
  readonly root: string;
  /** Runs a command in a login of the account's own, in its home folder. */
  run(account: string, ...command: readonly string[]): Ended;
  /** The same on this terminal; the exit status. */
  attach(account: string, ...command: readonly string[]): number | null;
  copyIn(from: string, to: string): void;
  copyOut(from: string, to: string): void;
  /** Ends everything in it and starts it again with the files it has. */
  reboot(): Promise<void>;
  /** Leaves nothing behind. */
  end(): Promise<void>;
}

const PROGRAMS = [NSPAWN, '/usr/bin/nsenter', '/usr/bin/setpriv', '/usr/bin/tar'];

/** What is missing here to start a machine: `without root`, …; undefined when nothing is. */
export async function whyNoMachine(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'on another system than Linux';
  if (process.getuid?.() !== 0) return 'without root';
  const missing = PROGRAMS.filter((program) => !existsSync(program));
  if (missing.length > 0) return `without ${missing.join(', ')} (apt-get install systemd-container)`;
  if (unifiedMount() === undefined) return 'without control groups of version 2';
  return whyNoImage();
}

/** Starts a machine and waits until its systemd has started everything. Throws with what its console said. */
export async function startMachine(): Promise<Machine> {
  makeArchive();
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-machine-'));
  const root = join(folder, 'root');
  unpackArchive(root);
  writeFileSync(join(root, 'etc/hostname'), 'machine\n');
  writeFileSync(join(root, 'etc/hosts'), '127.0.0.1 localhost machine\n');
  writeFileSync(join(root, 'etc/default/locale'), 'LANG=C.UTF-8\n');
  const container = new Container(folder);
  async function end(): Promise<void> {
    await container.end();
    rmSync(folder, {recursive: true, force: true});
  }
  try {
    await container.started();
  } catch (error) {
    await end();
    throw error;
  }
  return {
    root,
    run: (account, ...command) => container.run(login(account, '--pipe', command)),
    attach: (account, ...command) => container.attach(login(account, '--pty', command)),
    copyIn: (from, to) => cpSync(from, join(root, to), {recursive: true}),
    copyOut: (from, to) => cpSync(join(root, from), to, {recursive: true}),
    async reboot() {
      const before = container.first();
      container.run(['/usr/bin/systemctl', 'reboot']);
      await container.started(before);
    },
    end,
  };
}

/** A session as login(1) opens it: with the account's own service manager. */
function login(account: string, how: '--pipe' | '--pty', command: readonly string[]): string[] {
  const properties = ['PAMName=login', `User=${account}`, 'WorkingDirectory=~'];
  return [
    '/usr/bin/systemd-run',
    '--quiet',
    '--wait',
    '--collect',
    how,
    ...properties.flatMap((property) => ['--property', property]),
    `--setenv=PATH=${PATH}`,
    // It would put variables in place of their names (systemd.service(5)).
    ...command.map((argument) => argument.replaceAll('$', () => '$$')),
  ];
}
