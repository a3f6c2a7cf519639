import {spawnSync} from 'node:child_process';
import {chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';

import {helperSocket, helperUnit, systemUnit, userUnit} from '../../companion/src/service/index.ts';
import {bundleCompanion} from './companion.ts';
import {copyright} from './copyright.ts';
import {bashCompletion, manualPage} from './man.ts';
import {checksums, installedSize, plantTree, setTimes, type Tree} from './tree.ts';

const LIB = 'usr/lib/plimsoll';
const NODE = `/${LIB}/node`;
const COMMAND = [NODE, `/${LIB}/plimsoll.js`];
const HELPER = [NODE, '--v8-pool-size=0', '--max-semi-space-size=1', `/${LIB}/helper.cjs`];
const ARCHITECTURES: Readonly<Record<string, string>> = {x64: 'amd64', arm64: 'arm64'};

export interface DebOptions {
  readonly version: string;
  /** Seconds: the time everything in the package has. */
  readonly epoch: number;
  /** Almost no compression: for trying. */
  readonly fast: boolean;
  readonly out: string;
}

/** Builds the Debian package out of the sources and the Node that runs this; no network. Its path. */
export async function packageDeb({version, epoch, fast, out}: DebOptions): Promise<string> {
  const architecture = ARCHITECTURES[process.arch];
  if (architecture === undefined) throw new Error(`no Debian architecture for ${process.arch}`);
  mkdirSync(out, {recursive: true});
  const tree = plantTree(join(out, 'tree'));
  const bundles = join(out, 'companion');
  await bundleCompanion(bundles, version);
  program(tree, bundles);
  units(tree);
  await documents(tree, {version, epoch});
  for (const name of ['postinst', 'prerm', 'postrm']) {
    tree.write(`DEBIAN/${name}`, readFileSync(`packaging/deb/${name}`), 0o755);
  }
  tree.write('DEBIAN/control', control({version, architecture, size: installedSize(tree)}));
  tree.write('DEBIAN/md5sums', checksums(tree));
  setTimes(tree, epoch);
  const file = join(out, `plimsoll_${version}_${architecture}.deb`);
  const level = fast ? ['-z0'] : ['-z6'];
  run('dpkg-deb', ['-Zxz', ...level, '--root-owner-group', '--build', tree.folder, file], epoch);
  for (const folder of [tree.folder, bundles]) rmSync(folder, {recursive: true});
  return file;
}

function program(tree: Tree, bundles: string): void {
  for (const name of readdirSync(bundles)) {
    const content = readFileSync(join(bundles, name), 'utf8');
    if (name === 'plimsoll.js') {
      tree.write(`${LIB}/${name}`, content.replace(/^#!.*/, `#!${NODE}`), 0o755);
    } else tree.write(`${LIB}/${name}`, content);
  }
  const node = join(tree.folder, LIB, 'node');
  copyFileSync(process.execPath, node);
  chmodSync(node, 0o755);
  // A quarter of it is symbols nobody here debugs with.
  run('strip', ['--strip-unneeded', '--remove-section=.comment', '--remove-section=.note', node]);
  tree.link('usr/bin/plimsoll', `../lib/plimsoll/plimsoll.js`);
}

function units(tree: Tree): void {
  tree.write('usr/lib/systemd/user/plimsoll.service', userUnit({command: COMMAND}));
  tree.write('usr/lib/systemd/system/plimsoll.service', systemUnit({command: COMMAND}));
  tree.write('usr/lib/systemd/system/plimsoll-helper.socket', helperSocket());
  tree.write('usr/lib/systemd/system/plimsoll-helper.service', helperUnit({command: HELPER}));
}

async function documents(tree: Tree, {version, epoch}: Pick<DebOptions, 'version' | 'epoch'>): Promise<void> {
  const when = new Date(epoch * 1000);
  const date = when.toISOString().slice(0, 10);
  const doc = 'usr/share/doc/plimsoll';
  tree.write(`${doc}/copyright`, copyright(process.versions.node));
  tree.write(`${doc}/changelog.gz`, packed(changelog(version, when)));
  tree.write(`${doc}/NEWS.gz`, packed(readFileSync('CHANGELOG.md', 'utf8')));
  tree.write('usr/share/man/man1/plimsoll.1.gz', packed(await manualPage('en', date)));
  tree.write('usr/share/man/de/man1/plimsoll.1.gz', packed(await manualPage('de', date)));
  tree.write('usr/share/bash-completion/completions/plimsoll', await bashCompletion());
  tree.write('usr/share/lintian/overrides/plimsoll', readFileSync('packaging/deb/lintian-overrides'));
}

function packed(text: string): Uint8Array {
  return gzipSync(text, {level: 9});
}

/** deb-changelog(5): one entry; what changed for people is in NEWS. */
function changelog(version: string, when: Date): string {
  const date = when.toUTCString().replace('GMT', '+0000');
  return `plimsoll (${version}) unstable; urgency=medium

  * See NEWS.gz.

 -- The Plimsoll authors <plimsoll@plimsoll.invalid>  ${date}
`;
}

interface Control {
  readonly version: string;
  readonly architecture: string;
  readonly size: number;
}

/** deb-control(5). Node of nodejs.org needs these libraries and glibc 2.28; Debian's nodejs is older than 24 before Debian 14. */
function control({version, architecture, size}: Control): string {
  return `Package: plimsoll
Version: ${version}
Architecture: ${architecture}
Maintainer: The Plimsoll authors <plimsoll@plimsoll.invalid>
Installed-Size: ${size}
Depends: adduser, libatomic1, libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 8)
Suggests: pkexec, libnotify-bin
Section: admin
Priority: optional
Description: how exposed this device is, why, and what to do about it
 Plimsoll's companion looks at installed software and at the configuration of
 this device, holds both against what is known of weaknesses, and shows the
 result in the browsers you pair with it and on the command line. Nothing
 leaves the device unless it is enrolled at a portal.
 .
 It brings the Node it runs on. Nothing is started by installing it:
 "plimsoll service install" lets it start with your session.
`;
}

function run(command: string, args: readonly string[], epoch?: number): void {
  const env = {...process.env, ...(epoch === undefined ? {} : {SOURCE_DATE_EPOCH: String(epoch)})};
  const {status, stderr, error} = spawnSync(command, args, {env, encoding: 'utf8'});
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
}

/** Bytes of a file, for people. */
export function megabytes(path: string): string {
  return `${(statSync(path).size / 1e6).toFixed(1)} MB`;
}
