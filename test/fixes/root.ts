import {execFile, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmdirSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join, resolve} from 'node:path';
import {promisify} from 'node:util';

import type {Played, Scene} from './device.ts';

/*
 * A root directory of its own to run real package managers in: an overlay over this machine's, in namespaces of its own,
 * without a network. What is written goes to memory and is gone with the last process; the machine's own databases are not
 * touched.
 */

/** Why real managers cannot be run here: what is missing, as the end of a test's title; empty when they can be. */
export function missing(...programs: readonly string[]): string {
  const why = lacking(programs);
  return why === '' ? '' : ` (SKIPPED without ${why})`;
}

function lacking(programs: readonly string[]): string {
  if (process.getuid?.() !== 0) return 'root';
  const names = ['unshare', 'chroot', 'mount', ...programs].filter((name) => !isInstalled(name));
  if (names.length > 0) return names.join(', ');
  const base = mkdtempSync(PREFIX);
  const {status} = spawnSync('unshare', enter(base, 'true'));
  rmdirSync(base);
  return status === 0 ? '' : 'leave to mount an overlay';
}

function isInstalled(name: string): boolean {
  if (name.startsWith('/')) return existsSync(name);
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** Of the folder the overlay is mounted on, as long as a scene is played. */
const PREFIX = join(tmpdir(), 'plimsoll-root-');
const REPOSITORY = resolve(import.meta.dirname, '../..');

/** Folders of ours that lie on another file system than the root directory, which an overlay does not show. */
function elsewhere(): readonly string[] {
  const device = statSync('/').dev;
  const ours = [REPOSITORY, dirname(process.execPath)];
  return ours.filter((folder) => statSync(folder).dev !== device);
}

const ENTER = `set -e
base=$1 script=$2; shift 2
mount -t tmpfs -o mode=755 none "$base"
mkdir "$base/upper" "$base/work" "$base/root"
root=$base/root
mount -t overlay overlay -o "lowerdir=/,upperdir=$base/upper,workdir=$base/work" "$root"
for folder in dev sys; do mount --rbind "/$folder" "$root/$folder"; done
mount -t proc proc "$root/proc"
for folder in "$@"; do mkdir -p "$root$folder"; mount --rbind "$folder" "$root$folder"; done
exec chroot "$root" /bin/sh -c "$script"`;

function enter(base: string, script: string): readonly string[] {
  const spaces = ['--mount', '--pid', '--net', '--ipc', '--fork', '--kill-child', '--propagation', 'private'];
  return [...spaces, 'sh', '-c', ENTER, 'sh', base, script, ...elsewhere()];
}

/** Milliseconds one scene may take, and the test it is played in; its processes end with it. A busy machine needs them. */
export const PATIENCE_MS = 60_000;

/** Plays a scene in a root directory of its own, and says what was seen. */
export async function play(scene: Scene): Promise<Played> {
  const env = {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C',
    HOME: '/root',
    NODE: process.execPath,
    DEVICE: join(import.meta.dirname, 'device.ts'),
    SCENE: JSON.stringify(scene),
  };
  const limits = {timeout: PATIENCE_MS, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024} as const;
  const base = mkdtempSync(PREFIX);
  try {
    // Not the first process of its namespace: pkexec serves nobody whose parent might have died (pkexec.c).
    const args = enter(base, `"$NODE" --no-warnings "$DEVICE" "$SCENE" || exit 1`);
    const {stdout} = await promisify(execFile)('unshare', args, {...limits, env});
    return JSON.parse(stdout) as Played;
  } finally {
    rmdirSync(base);
  }
}
