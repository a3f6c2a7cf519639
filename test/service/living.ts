import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

import {type Ended, type Machine, startMachine} from '../../tools/machine/machine.ts';
import type {Tried} from './probe.ts';

/** A running machine with the words a test of services needs. */
export interface Living extends Machine {
  /** Runs a command that must succeed; what it said. */
  must(account: string, ...command: readonly string[]): string;
  /** `plimsoll … --json` of an account, read. */
  json(account: string, ...args: readonly string[]): unknown;
  /** One property of a unit: of the system, or of the account's own service manager. */
  show(account: string, unit: string, property: string): string;
  /** Waits until `holds`; fails after a minute with what was waited for. */
  until(what: string, holds: () => boolean): Promise<void>;
  /** What a process may do that is started as this unit starts its own. */
  probe(account: string, unit: string): Promise<Tried>;
}

/** Starts a machine with the accounts mia and bob. */
export async function startLiving(): Promise<Living> {
  const machine = await startMachine();
  const living = withWords(machine);
  for (const account of ['mia', 'bob']) {
    living.must('root', 'useradd', '--create-home', '--shell', '/bin/bash', account);
  }
  return living;
}

function withWords(machine: Machine): Living {
  function must(account: string, ...command: readonly string[]): string {
    const {code, out} = machine.run(account, ...command);
    if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${out.slice(-2000)}`);
    return out;
  }
  function show(account: string, unit: string, property: string): string {
    return must(account, 'systemctl', ...scope(account), 'show', '-P', property, unit).trim();
  }
  return {
    ...machine,
    must,
    show,
    json: (account, ...args) => parsed(machine.run(account, 'plimsoll', ...args, '--json')),
    until,
    async probe(account, unit) {
      const name = `probe-${unit}`;
      const output = account === 'root' ? '/run/probe.json' : '/home/mia/probe.json';
      const folder = account === 'root' ? 'etc/systemd/system' : 'home/mia/.config/systemd/user';
      const text = readFileSync(join(machine.root, unitPath(machine, account, unit)), 'utf8');
      must(account, 'mkdir', '-p', `/${folder}`);
      machine.copyIn(new URL('./probe.ts', import.meta.url).pathname, '/opt/probe.ts');
      writeFileSync(join(machine.root, folder, name), probing(text, output));
      must(account, 'systemctl', ...scope(account), 'daemon-reload');
      must(account, 'systemctl', ...scope(account), 'start', name);
      let said = '';
      await until('the probe', () => {
        said = machine.run(account, 'cat', output).out;
        return said.includes('}');
      });
      must(account, 'rm', output, `/${folder}/${name}`);
      return JSON.parse(said);
    },
  };
}

function scope(account: string): string[] {
  return account === 'root' ? [] : ['--user'];
}

function unitPath(machine: Machine, account: string, unit: string): string {
  const {out} = machine.run(account, 'systemctl', ...scope(account), 'show', '-P', 'FragmentPath', unit);
  return out.trim();
}

/** The unit with another program in it: all that surrounds it is the same. */
function probing(unit: string, output: string): string {
  return unit
    .replace(/^ExecStart=.*$/m, 'ExecStart=/usr/lib/plimsoll/node /opt/probe.ts')
    .replace(/^Requires=.*$/m, '')
    .replace(/^Restart=.*$/m, `StandardOutput=file:${output}`)
    .replace(/^RuntimeMaxSec=/m, `StandardOutput=file:${output}\n$&`);
}

function parsed({out}: Ended): unknown {
  return JSON.parse(out.trim().split('\n').at(-1) ?? '');
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let n = 0; n < 120; n += 1) {
    if (holds()) return;
    await wait(500);
  }
  throw new Error(`${what} did not come`);
}
