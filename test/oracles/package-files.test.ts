import {existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {expect, test} from 'vitest';

import {readOwners} from '../../companion/src/collectors/runtime/owners.ts';
import {takeRpmLists} from '../../companion/src/collectors/runtime/rpm-lists.ts';
import {runtime} from '../../companion/src/collectors/runtime.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import type {System} from '../../companion/src/system/system.ts';
import {fillRpmRoot, HAS_RPM, run} from './rpm-root.ts';

const never = new AbortController().signal;

/** A temporary folder as the root of another device, thrown away afterwards. */
async function below(use: (root: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'plimsoll-files-oracle-'));
  try {
    await use(root);
  } finally {
    rmSync(root, {recursive: true});
  }
}

/** A server with a service, a library with its link, a package of 3,000 files in 300 folders, one without any. */
const SPEC = [
  'Name: webd\nVersion: 2.4\nRelease: 1.el9\nEpoch: 1\nSummary: s\nLicense: MIT\nBuildArch: noarch',
  '%description\ns',
  '%files\n%ghost /usr/sbin/webd\n%ghost /usr/lib/systemd/system/webd.service\n%ghost "/etc/webd/a file"',
  '%package -n ssl-libs\nSummary: s\n%description -n ssl-libs\ns',
  '%files -n ssl-libs\n%ghost /usr/lib64/libssl.so.3\n%ghost /usr/lib64/libssl.so.3.2.5',
  '%package many\nSummary: s\n%description many\ns\n%files many',
  ...Array.from({length: 3000}, (_, at) => `%ghost /usr/share/many/d${at % 300}/größe-${at}`),
  '%package none\nSummary: s\n%description none\ns\n%files none',
].join('\n');

test.skipIf(!HAS_RPM)('tells files of rpm as rpm does (SKIPPED without rpm, rpmbuild)', () =>
  below(async (root) => {
    const database = fillRpmRoot(root, SPEC);
    const format = String.raw`[%{=NAME}:%{=ARCH} %{FILENAMES}\n]`;
    const theirs = run('/usr/bin/rpm', [...database, '-qa', '--qf', format])
      .trim()
      .split('\n');
    const system = createSystem({root});
    const ours: string[] = [];

    const unread = await takeRpmLists(system, never, ({name, files}) => {
      ours.push(...files.split('\n').map((file) => `${name} ${file}`));
    });

    expect(unread).toBeUndefined();
    expect(ours.toSorted()).toEqual(theirs.toSorted());
    expect(ours.length).toBe(3005);
    // A library that was replaced is found by its link, and /sbin is /usr/sbin.
    expect(await readOwners(system, ['/sbin/webd', '/usr/lib64/libssl.so.3.0.1', '/opt/x'], never)).toEqual({
      owners: new Map([
        ['/sbin/webd', 'webd:noarch'],
        ['/usr/lib64/libssl.so.3.0.1', 'ssl-libs:noarch'],
      ]),
      ids: new Map([
        ['webd:noarch', 'rpm:webd:noarch'],
        ['ssl-libs:noarch', 'rpm:ssl-libs:noarch'],
      ]),
      lasting: new Set(['webd:noarch', 'ssl-libs:noarch']),
      notes: [],
    });
  }),
);

test.skipIf(!HAS_RPM)(
  'the program that runs this is in use, by the package of rpm it is from (SKIPPED without rpm)',
  () =>
    below(async (root) => {
      const program = realpathSync(process.execPath);
      fillRpmRoot(
        root,
        'Name: runner\nVersion: 1\nRelease: 1\nSummary: s\nLicense: MIT\nBuildArch: noarch\n' +
          `%description\ns\n%files\n%ghost ${program}\n`,
      );
      const [machine, other] = [createSystem(), createSystem({root})];
      function at(path: string): System {
        return path.startsWith('/var/lib/rpm') ? other : machine;
      }
      const system: System = {
        ...machine,
        list: (path) => at(path).list(path),
        open: (path) => at(path).open(path),
        stat: (path) => at(path).stat(path),
      };

      const collected = await runtime.collect(system, never);

      expect(collected?.runtime?.running.get('rpm:runner:noarch')?.running).toBe('running');
    }),
);

const PACMAN = '/usr/bin/pacman';

test.skipIf(!existsSync(PACMAN))('tells files of pacman as pacman does (SKIPPED without pacman)', () =>
  below(async (root) => {
    const local = join(root, 'var/lib/pacman/local');
    mkdirSync(join(root, 'var/lib/pacman/sync'), {recursive: true});
    for (const [name, files] of [
      ['zlib-1:1.3.1-2', 'usr/\nusr/lib/\nusr/lib/libz.so.1\nusr/lib/libz.so.1.3.1\n'],
      ['open-ssh-9.9p2-1', 'etc/\netc/ssh/\netc/ssh/ssh_config\nusr/\nusr/bin/\nusr/bin/ssh\n'],
    ] as const) {
      const [, pkgname = '', version = ''] = /^(.+)-([^-]+-[^-]+)$/.exec(name) ?? [];
      mkdirSync(join(local, name), {recursive: true});
      writeFileSync(
        join(local, name, 'desc'),
        `%NAME%\n${pkgname}\n\n%VERSION%\n${version}\n\n%ARCH%\nx86_64\n\n`,
      );
      writeFileSync(
        join(local, name, 'files'),
        `%FILES%\n${files}\n%BACKUP%\netc/ssh/ssh_config\t0123456789abcdef\n\n`,
      );
    }
    writeFileSync(join(local, 'ALPM_DB_VERSION'), '9\n');
    const theirs = run(PACMAN, ['--root', root, '--dbpath', join(root, 'var/lib/pacman'), '-Ql'])
      .trim()
      .split('\n')
      .map((line) => line.replace(` ${root}`, ' '))
      .filter((line) => !line.endsWith('/'));

    const paths = theirs.map((line) => line.slice(line.indexOf(' ') + 1));
    const {owners} = await readOwners(createSystem({root}), paths, never);

    expect([...owners].map(([path, name]) => `${name} ${path}`).toSorted()).toEqual(theirs.toSorted());
    expect(theirs.length).toBe(4);
  }),
);
