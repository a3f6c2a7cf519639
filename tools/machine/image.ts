import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';

const SUITE = 'bookworm';
const MIRROR = process.env['DEBIAN_MIRROR'] ?? 'http://deb.debian.org/debian';
const DEBOOTSTRAP = '/usr/sbin/debootstrap';

/** Beside Debian's essential packages: a service manager with logins, the system's consent, and what our own package depends on. */
const PACKAGES = [
  'adduser',
  'dbus',
  'dbus-user-session',
  'libatomic1',
  'libpam-systemd',
  'libstdc++6',
  'pkexec',
  'polkitd',
  'procps',
  'systemd',
  'systemd-sysv',
];

/** Where the system of such machines is kept between runs, packed; delete it to have a newer one made. */
export const ARCHIVE = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'plimsoll',
  `machine-${SUITE}-${process.arch}-1.tar`,
);

/** Why no archive can be made here, where there is none yet; undefined when one is there or can be made. */
export async function whyNoImage(): Promise<string | undefined> {
  if (existsSync(ARCHIVE)) return undefined;
  if (!existsSync(DEBOOTSTRAP)) return `without ${DEBOOTSTRAP}`;
  const there = await fetch(`${MIRROR}/dists/${SUITE}/Release`, {
    method: 'HEAD',
    signal: AbortSignal.timeout(5000),
  }).catch(() => undefined);
  return there?.ok === true ? undefined : `without an answer from ${MIRROR}`;
}

/** Makes the archive where there is none: a minute, and 80 MB from Debian's mirror ($DEBIAN_MIRROR). Throws with debootstrap's last words. */
export function makeArchive(): void {
  if (existsSync(ARCHIVE)) return;
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-image-'));
  const root = join(folder, 'root');
  try {
    const args = ['--variant=minbase', `--include=${PACKAGES.join(',')}`, SUITE, root, MIRROR];
    must(DEBOOTSTRAP, args);
    for (const path of ['var/cache/apt', 'var/lib/apt/lists']) {
      rmSync(join(root, path), {recursive: true, force: true});
      mkdirSync(join(root, path));
    }
    mkdirSync(join(ARCHIVE, '..'), {recursive: true});
    must('tar', ['--create', '--numeric-owner', '--file', `${ARCHIVE}.new`, '--directory', root, '.']);
    renameSync(`${ARCHIVE}.new`, ARCHIVE);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Lays out the archive's system in a new folder. */
export function unpackArchive(root: string): void {
  mkdirSync(root);
  chmodSync(root, 0o755);
  must('tar', [
    '--extract',
    '--preserve-permissions',
    '--numeric-owner',
    '--file',
    ARCHIVE,
    '--directory',
    root,
  ]);
}

function must(program: string, args: readonly string[]): void {
  const {status, stdout, stderr, error} = spawnSync(program, args, {encoding: 'utf8', maxBuffer: 2 ** 26});
  if (status === 0) return;
  throw new Error(`${program}: ${error?.message ?? `${stdout}${stderr}`.slice(-1000)}`);
}
