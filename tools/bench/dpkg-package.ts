import {execFile, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** Its name; nothing of that name is in any archive. */
export const NAME = 'plimsoll-bench';

/** True where packages can really be installed: root on a Debian. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('dpkg-deb', ['--version']).status === 0;
}

/** Installs an empty package with dpkg; when dpkg renamed its status into place, in milliseconds of the clock. */
export async function install(version: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  try {
    mkdirSync(join(folder, 'p/DEBIAN'), {recursive: true, mode: 0o755});
    const control = `Package: ${NAME}\nVersion: ${version}\nArchitecture: all\nMaintainer: Bench <bench@example.org>\nDescription: empty, for a measurement\n`;
    writeFileSync(join(folder, 'p/DEBIAN/control'), control);
    await run('dpkg-deb', ['--build', join(folder, 'p'), join(folder, 'p.deb')]);
    await run('dpkg', ['--install', join(folder, 'p.deb')]);
    return statSync('/var/lib/dpkg/status').ctimeMs;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Takes it away again, as if it had never been there. */
export async function purge(): Promise<void> {
  await run('dpkg', ['--purge', NAME]);
}
