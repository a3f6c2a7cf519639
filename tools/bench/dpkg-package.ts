import {execFile, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** What their names begin with; nothing of that name is in any archive. */
export const NAME = 'plimsoll-bench';

/** True where packages can really be installed: root on a Debian. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('dpkg-deb', ['--version']).status === 0;
}

/** Installs empty packages in one run of dpkg; when it renamed its status into place, in milliseconds of the clock. */
export async function install(version: string, names: readonly string[] = [NAME]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
  try {
    for (const name of names) {
      mkdirSync(join(folder, name, 'DEBIAN'), {recursive: true, mode: 0o755});
      const control = `Package: ${name}\nVersion: ${version}\nArchitecture: all\nMaintainer: Bench <bench@example.org>\nDescription: empty, for a measurement\n`;
      writeFileSync(join(folder, name, 'DEBIAN/control'), control);
      await run('dpkg-deb', ['-Znone', '--build', join(folder, name), join(folder, `${name}.deb`)]);
    }
    await dpkg(['--install', ...names.map((name) => join(folder, `${name}.deb`))]);
    return statSync('/var/lib/dpkg/status').ctimeMs;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Takes them away again, as if they had never been there. */
export async function purge(names: readonly string[] = [NAME]): Promise<void> {
  await dpkg(['--purge', ...names]);
}

/** Waits while somebody else installs something. */
async function dpkg(args: readonly string[]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await run('dpkg', args);
      return;
    } catch (error) {
      if (tries === 60 || !String(error).includes('lock')) throw error;
      await wait(1000);
    }
  }
}
