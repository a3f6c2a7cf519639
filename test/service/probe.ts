import {fork, spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {getPriority, setPriority} from 'node:os';
import process from 'node:process';

// Runs inside a unit's sandbox, in place of what the unit starts, and prints as one line of JSON how each attempt ended.

/** `done`, or why not in the kernel's word: EROFS, EPERM… */
export type Tried = Readonly<Record<string, string>>;

const REACHES_NOTHING = 3000;

void (process.argv[2] === 'child' ? answerParent() : tell());

function answerParent(): void {
  process.send?.('here', () => process.disconnect?.());
}

async function tell(): Promise<void> {
  const tried = {
    'write /etc': write('/etc/probe'),
    'write /usr': write('/usr/probe'),
    'write /run': write('/run/probe'),
    'write /tmp': write('/tmp/probe'),
    'write shared memory': write('/dev/shm/probe'),
    'write /home': write('/home/mia/probe'),
    'write a kernel setting': attempt(() => writeFileSync('/proc/sys/net/ipv4/ip_forward', '0')),
    'write a control group': attempt(() => writeFileSync('/sys/fs/cgroup/cgroup.procs', '1')),
    'write its own folder': write(`${process.env['STATE_DIRECTORY'] ?? '/nonexistent'}/probe`),
    'read /etc/shadow': attempt(() => readFileSync('/etc/shadow')),
    'read homes': attempt(() => readdirSync('/home/mia')),
    'look at another’s process': attempt(() => readlinkSync('/proc/1/exe')),
    'look at its own process': attempt(() => readlinkSync('/proc/self/exe')),
    'signal another’s process': attempt(() => process.kill(1, 0)),
    'become root': attempt(() => process.setuid?.(0)),
    'be served first': attempt(() => setPriority(0, -5)),
    mount: program('/usr/bin/mount', '-t', 'tmpfs', 'none', '/mnt'),
    'make a namespace': program('/usr/bin/unshare', '--user', 'true'),
    'look at devices': attempt(() => readdirSync('/dev/disk')),
    'reach the network': await reach(),
    'start a child that answers': await child(),
    'stay as nice as it is': attempt(() => setPriority(0, getPriority())),
  } satisfies Tried;
  process.stdout.write(`${JSON.stringify(tried)}\n`);
}

function write(path: string): string {
  return attempt(() => {
    writeFileSync(path, '');
    rmSync(path);
  });
}

function attempt(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function program(path: string, ...args: readonly string[]): string {
  const {status, signal} = spawnSync(path, args);
  return status === 0 ? 'done' : (signal ?? 'failed');
}

/** Port 9 of this very device, where nobody listens: `ECONNREFUSED` is a network that is reached. */
function reach(): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({host: '127.0.0.1', port: 9, timeout: REACHES_NOTHING});
    socket.once('connect', () => resolve('done'));
    socket.once('timeout', () => resolve('ETIMEDOUT'));
    socket.once('error', (error) => resolve(codeOf(error)));
  });
}

/** As the companion starts what it needs for a moment: the same Node, spoken with over a channel. */
function child(): Promise<string> {
  return new Promise((resolve) => {
    const started = fork(process.argv[1] ?? '', ['child'], {stdio: 'ignore'});
    started.once('message', (message) => resolve(message === 'here' ? 'done' : 'mute'));
    started.once('error', (error) => resolve(codeOf(error)));
    started.once('exit', () => resolve('gone'));
  });
}
