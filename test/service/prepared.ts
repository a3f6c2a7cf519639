import {execFile} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';

import type {Living} from './living.ts';
import {writeMirror} from './mirror.ts';

const SYSTEM_UNIT = 'usr/lib/systemd/system/plimsoll.service';
/** What is put beside the system's unit. */
export const DROP_IN = '/etc/systemd/system/plimsoll.service.d';

/** Builds the package of a version and lays it into the machine as `/root/<version>.deb`. */
export async function buildInto(machine: Living, folder: string, version: string): Promise<void> {
  const out = join(folder, version);
  const args = ['tools/package.ts', 'deb', '--fast', '--version', version, '--out', out];
  await promisify(execFile)(process.execPath, args);
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';
  machine.copyIn(join(out, `plimsoll_${version}_${architecture}.deb`), `/root/${version}.deb`);
}

/** Installs a package with nothing in it, `plimsoll-hello` 1. */
export function installSomething(machine: Living): void {
  mkdirSync(join(machine.root, 'root/hello/DEBIAN'), {recursive: true});
  const control =
    'Package: plimsoll-hello\nVersion: 1\nArchitecture: all\nMaintainer: none\nDescription: none\n';
  writeFileSync(join(machine.root, 'root/hello/DEBIAN/control'), control);
  machine.must('root', 'dpkg-deb', '--build', '/root/hello');
  machine.must('root', 'dpkg', '--install', '/root/hello.deb');
}

/** Lets polkit grant what mia's companion asks for. */
export function grantMia(machine: Living): void {
  const rule = `polkit.addRule(function (action, subject) {
  if (action.id === 'org.freedesktop.policykit.exec' && subject.user === 'mia') return polkit.Result.YES;
});
`;
  writeFileSync(join(machine.root, 'etc/polkit-1/rules.d/50-test.rules'), rule);
  machine.must('root', 'systemctl', 'restart', 'polkit');
}

/** Serves a mirror on the device itself and points the system's companion at it. */
export function useMirror(machine: Living): void {
  writeMirror(join(machine.root, 'srv/feeds'));
  const serve = ['/usr/lib/plimsoll/node', '/srv/feeds/serve.cjs', '/srv/feeds'];
  machine.must('root', 'systemd-run', '--quiet', '--unit=mirror', ...serve);
  const unit = readFileSync(join(machine.root, SYSTEM_UNIT), 'utf8');
  const start = /^ExecStart=.*$/m.exec(unit)?.[0] ?? '';
  mkdirSync(join(machine.root, DROP_IN));
  writeFileSync(
    join(machine.root, DROP_IN, 'mirror.conf'),
    `[Service]\nExecStart=\n${start} "--knowledge" "http://127.0.0.1:8008/"\n`,
  );
}
