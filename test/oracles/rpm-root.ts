import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** The real tools are here. */
export const HAS_RPM: boolean = ['/usr/bin/rpm', '/usr/bin/rpmbuild'].every((tool) => existsSync(tool));

/** What a program prints; throws with the end of its complaints when it fails. */
export function run(program: string, args: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync(program, args, {encoding: 'utf8', maxBuffer: 1 << 26});
  if (status !== 0) throw new Error(`${program}: ${stderr.slice(-2000)}`);
  return stdout;
}

/** Builds a spec file's packages and enters them into a new database below `root`; what asks that database begins so. */
export function fillRpmRoot(root: string, spec: string): readonly string[] {
  writeFileSync(join(root, 'many.spec'), spec);
  run('/usr/bin/rpmbuild', ['-bb', '--define', `_topdir ${root}/build`, join(root, 'many.spec')]);
  mkdirSync(join(root, 'var/lib/rpm'), {recursive: true});
  const database = ['--root', root, '--dbpath', '/var/lib/rpm'];
  run('/usr/bin/rpm', [...database, '--initdb']);
  const folder = join(root, 'build/RPMS/noarch');
  const files = readdirSync(folder).map((file) => join(folder, file));
  run('/usr/bin/rpm', [...database, '-i', '--justdb', '--nodeps', '--force-debian', ...files]);
  return database;
}
