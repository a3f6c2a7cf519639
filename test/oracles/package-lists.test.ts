import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {gzipSync} from 'node:zlib';

import type {Software} from '@plimsoll/shared/inventory';
import {afterEach, beforeEach, expect, test} from 'vitest';

import type {Collector} from '../../companion/src/collectors/collector.ts';
import {flatpak} from '../../companion/src/collectors/software/flatpak.ts';
import {pacman} from '../../companion/src/collectors/software/pacman.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import {run} from './rpm-root.ts';

/* Databases the real managers made of packages made here, by themselves and by ours. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plimsoll-lists-'));
});
afterEach(() => rmSync(root, {recursive: true}));

function write(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), data);
}

async function software(collector: Collector): Promise<readonly Software[]> {
  const collected = await collector.collect(createSystem({root}), new AbortController().signal);
  return collected?.software ?? [];
}

const PACMAN = '/usr/bin/pacman';
const withPacman = existsSync(PACMAN) && process.getuid?.() === 0;

/** Name, version, base, architecture and packager, of forms that occur in Arch. */
const PACKAGES = [
  ['zlib', '1:1.3.1-2', 'zlib', 'x86_64', 'Levente Polyak <anthraxx@archlinux.org>'],
  ['gcc-libs', '14.2.1+r753+g1cd744a6828f-1', 'gcc', 'x86_64', 'Somebody <somebody@archlinux.org>'],
  ['lib32-glibc', '2.41+r9+g900b6b1dbca6-1.1', 'glibc', 'x86_64', 'Unknown Packager'],
  ['libsigc++-3.0', '3.6.0-1', 'libsigc++', 'any', 'A. Müller <a@example.org>'],
  ['r8168@lts', '8.055.00_3-5', 'r8168', 'any', ''],
  ['_under', '0.0.1.beta2-1', '_under', 'any', 'Unknown Packager'],
] as const;

function installWithPacman(): readonly string[] {
  const options = ['--root', root, '--dbpath', join(root, 'var/lib/pacman'), '--config', join(root, 'conf')];
  write('conf', '[options]\nArchitecture = x86_64\nSigLevel = Never\nLocalFileSigLevel = Never\n');
  write('var/lib/pacman/sync/.keep', '');
  write('cache/.keep', '');
  const files = PACKAGES.map(([name, version, base, arch, packager]) => {
    const lines = [`pkgname = ${name}`, `pkgbase = ${base}`, `pkgver = ${version}`, `arch = ${arch}`];
    // Words of the packager that look like keys of the database.
    const words = ['pkgdesc = %NAME%', 'license = %VERSION%', 'license = 0.1'];
    const more = [...words, 'builddate = 1700000000', 'size = 4'];
    write(
      '.PKGINFO',
      `${[...lines, ...more, ...(packager === '' ? [] : [`packager = ${packager}`])].join('\n')}\n`,
    );
    const file = join(root, `${name}-${version}-${arch}.pkg.tar`);
    run('/usr/bin/tar', ['-cf', file, '-C', root, '.PKGINFO']);
    return file;
  });
  const quiet = ['--noconfirm', '--noscriptlet', '--cachedir', join(root, 'cache'), '--hookdir', root];
  run(PACMAN, [...options, ...quiet, '-U', ...files]);
  return options;
}

test.skipIf(!withPacman)('pacman: the same packages (SKIPPED without pacman, root)', async () => {
  const options = installWithPacman();
  const listed = run(PACMAN, [...options, '-Q'])
    .trim()
    .split('\n');
  const told = run('/usr/bin/env', ['LC_ALL=C.UTF-8', PACMAN, ...options, '-Qi']);
  const archs = [...told.matchAll(/^Architecture +: (.+)$/gm)].map(([, arch]) => arch);

  const ours = (await software(pacman)).toSorted((a, b) => (a.name < b.name ? -1 : 1));

  const lines = ours.map(({name, version, arch}) => `${name} ${version} ${arch}`);
  expect(lines.toSorted()).toEqual(listed.map((line, at) => `${line} ${archs[at]}`).toSorted());
  expect(ours.map(({name, source, origin, vendor}) => [name, source?.name, origin, vendor])).toEqual([
    ['_under', '_under', 'other-vendor', undefined],
    ['gcc-libs', 'gcc', 'other-vendor', 'Somebody'],
    ['lib32-glibc', 'glibc', 'other-vendor', undefined],
    ['libsigc++-3.0', 'libsigc++', 'other-vendor', 'A. Müller'],
    ['r8168@lts', 'r8168', 'unknown', undefined],
    ['zlib', 'zlib', 'other-vendor', 'Levente Polyak'],
  ]);
});

const FLATPAK = '/usr/bin/flatpak';
/** Who is not root asks the system's bus whether parents allow it. */
const withFlatpak =
  existsSync(FLATPAK) && (process.getuid?.() === 0 || existsSync('/run/dbus/system_bus_socket'));

interface App {
  readonly id: string;
  readonly branch?: string;
  /** Where its description lies below `share`; `%` stands for its id. */
  readonly file: string;
  readonly versions: readonly string[];
}

const APPS: readonly App[] = [
  {id: 'org.example.First', file: 'metainfo/%.metainfo.xml', versions: ['2.1.0', '2.0.9', '1.0']},
  {id: 'org.example.Old_Style', file: 'appdata/%.appdata.xml', versions: ['2024.1-rc1']},
  {id: 'org.example.Between', file: 'metainfo/%.appdata.xml', versions: ['v3.2 (beta)']},
];

function installWithFlatpak(): (args: readonly string[]) => string {
  const home = join(root, 'home/anna');
  mkdirSync(home, {recursive: true});
  write('etc/passwd', 'anna:x:1000:1000::/home/anna:/bin/sh\n');
  const env = ['-i', 'PATH=/usr/bin:/bin', `HOME=${home}`, 'LC_ALL=C.UTF-8', FLATPAK];
  function ask(args: readonly string[]): string {
    return run('/usr/bin/env', [...env, ...args]);
  }
  const arch = ask(['--default-arch']).trim();
  const remote = join(root, 'remote');
  const platform = `org.example.Platform/${arch}/1`;
  write('runtime/metadata', `[Runtime]\nname=org.example.Platform\nruntime=${platform}\nsdk=${platform}\n`);
  mkdirSync(join(root, 'runtime/files'));
  mkdirSync(join(root, 'runtime/usr'));
  ask(['build-export', '--disable-fsync', '--runtime', remote, join(root, 'runtime'), '1']);
  for (const {id, branch = 'stable', file, versions} of APPS) {
    const folder = `${id}.${branch}`;
    const releases = versions.map(
      (version, at) => `<release version="${version}" date="2026-0${9 - at}-01"/>`,
    );
    const about = `<id>${id}</id><name>Name of ${id}</name><summary>s</summary><releases>${releases.join('')}</releases>`;
    write(`${folder}/metadata`, `[Application]\nname=${id}\nruntime=${platform}\ncommand=true\n`);
    write(
      `${folder}/files/share/${file.replace('%', id)}`,
      `<component type="desktop-application">${about}</component>`,
    );
    mkdirSync(join(root, folder, 'export'));
    // What flatpak itself reads is made of that when an application is built.
    const composed = `<components version="0.8"><component type="desktop">${about}</component></components>`;
    write(`${folder}/files/share/app-info/xmls/${id}.xml.gz`, gzipSync(composed));
    ask(['build-export', '--disable-fsync', '--disable-sandbox', remote, join(root, folder), branch]);
  }
  ask(['--user', 'remote-add', '--no-gpg-verify', 'away', `file://${remote}`]);
  const refs = APPS.map(({id, branch = 'stable'}) => `app/${id}/${arch}/${branch}`);
  ask(['--user', 'install', '--noninteractive', '--assumeyes', 'away', ...refs]);
  return ask;
}

test.skipIf(!withFlatpak)(
  'flatpak: the same applications (SKIPPED without flatpak; root or a bus)',
  async () => {
    const ask = installWithFlatpak();
    const listed = ask(['--user', 'list', '--app', '--columns=application,version,name']).trim().split('\n');

    const ours = await software(flatpak);

    expect(ours.map(({packageId, version, name}) => `${packageId}\t${version}\t${name}`).toSorted()).toEqual(
      listed.toSorted(),
    );
    expect(listed.length).toBe(APPS.length);
  },
);
