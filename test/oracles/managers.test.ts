import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

import type {Software} from '@plimsoll/shared/inventory';
import {expect, test} from 'vitest';

import type {Collector} from '../../companion/src/collectors/collector.ts';
import {aptCandidates} from '../../companion/src/collectors/software/apt-candidates.ts';
import {dpkg} from '../../companion/src/collectors/software/dpkg.ts';
import {gems} from '../../companion/src/collectors/software/gems.ts';
import {npm} from '../../companion/src/collectors/software/npm.ts';
import {python} from '../../companion/src/collectors/software/python.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import {compareDpkg} from '../../shared/src/versions/dpkg.ts';

/*
 * What is installed on this machine, by each package manager itself and by ours, which starts none of them. Whoever has no
 * such manager skips its test.
 */
const never = new AbortController().signal;
const system = createSystem();

/** What a program prints; undefined where there is none, or it cannot say. */
function said(program: string, args: readonly string[]): string | undefined {
  const env = {PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', LC_ALL: 'C'};
  const {stdout} = spawnSync(program, args, {encoding: 'utf8', maxBuffer: 1 << 27, env});
  // npm ends with 1 where a package wants one it has not; what it lists is right all the same.
  return stdout || undefined;
}

async function software(collector: Collector): Promise<readonly Software[]> {
  return (await collector.collect(system, never))?.software ?? [];
}

function named(items: readonly {readonly name: string; readonly version: string}[]): string[] {
  return [...new Set(items.map(({name, version}) => `${name} ${version}`))].toSorted();
}

const packages = said('dpkg-query', [
  '-W',
  '-f',
  '${db:Status-Abbrev}|${Package}|${Version}|${Architecture}\n',
]);

test.skipIf(packages === undefined)('dpkg: the same packages (SKIPPED without dpkg)', async () => {
  const theirs = (packages ?? '')
    .split('\n')
    .map((line) => line.split('|'))
    .filter(([state]) => state?.[1] === 'i')
    .map(([, name, version, arch]) => `${name} ${version} ${arch}`);

  const ours = (await software(dpkg))
    .filter(({state}) => state === 'installed')
    .map(({name, version, arch}) => `${name} ${version} ${arch}`);

  expect(ours.toSorted()).toEqual(theirs.toSorted());
});

/** Ours leaves preferences out, and says so. */
const NO_PREFERENCES = ['-o', 'Dir::Etc::preferences=/dev/null', '-o', 'Dir::Etc::preferencesparts=/nowhere'];
const upgradable = said('apt', ['list', '--upgradable', ...NO_PREFERENCES]);
const LINE = /^(?<name>[^/]+)\/\S+ (?<version>\S+) (?<arch>\S+) \[upgradable from: (?<from>[^\]]+)\]$/;

test.skipIf(upgradable === undefined)(
  'apt: the same updates, each to the same version (SKIPPED without apt)',
  async () => {
    const theirs = (upgradable ?? '').split('\n').flatMap((line) => {
      const {name, version, arch} = LINE.exec(line)?.groups ?? {};
      return name === undefined ? [] : [`${name} ${arch} → ${version}`];
    });

    const {candidates = new Map()} = (await aptCandidates.collect(system, never)) ?? {};
    const ours = (await software(dpkg)).flatMap(({id, name, arch, version, state}) => {
      const offered =
        candidates.get(id.replace(/^deb:/, ''))?.version ?? candidates.get(`${name}:${arch}`)?.version;
      const newer = offered !== undefined && (compareDpkg(offered, version) ?? 0) > 0;
      return newer && state === 'installed' ? [`${name} ${arch} → ${offered}`] : [];
    });

    expect(ours.toSorted()).toEqual(theirs.toSorted());
  },
);

/** Names as PyPI compares them (PEP 503): a folder may spell them another way than the metadata. */
function normal(items: Parameters<typeof named>[0]): string[] {
  return named(
    items.map(({name, version}) => ({name: name.toLowerCase().replaceAll(/[-_.]+/g, '-'), version})),
  );
}

const PIP = '/usr/bin/pip3';

test.skipIf(said(PIP, ['--version']) === undefined)(
  'pip: the same in each folder (SKIPPED without pip)',
  async () => {
    const found = await software(python);
    const folders = [...new Set(found.map(({id}) => id.slice(id.indexOf(':/') + 1)))].toSorted().slice(0, 4);

    for (const folder of folders) {
      const list = said(PIP, ['list', '--format=json', '--disable-pip-version-check', '--path', folder]);
      const here = found.filter(({id}) => id.endsWith(`:${folder}`));
      expect([folder, normal(here)]).toEqual([folder, normal(JSON.parse(list ?? '[]'))]);
    }
    expect(folders.length).toBeGreaterThan(0);
  },
);

const gemmed = said('/usr/bin/gem', ['list', '--local']);

test.skipIf(gemmed === undefined)('gem: every gem it lists (SKIPPED without gem)', async () => {
  const theirs = (gemmed ?? '').split('\n').flatMap((line) => {
    const {name, versions} = /^(?<name>\S+) \((?<versions>[^)]+)\)$/.exec(line)?.groups ?? {};
    const each = versions
      ?.split(', ')
      .map((version) => version.replace(/^default: /, '').split(' ')[0] ?? '');
    return (each ?? []).map((version) => ({name: name ?? '', version}));
  });

  const ours = new Set(named(await software(gems)));
  expect(named(theirs).filter((gem) => !ours.has(gem))).toEqual([]);
  expect(theirs.length).toBeGreaterThan(0);
});

interface Tree {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, Tree>>;
}

function flat({dependencies = {}}: Tree): {readonly name: string; readonly version: string}[] {
  return Object.entries(dependencies).flatMap(([name, below]) => [
    ...(below.version === undefined ? [] : [{name, version: below.version}]),
    ...flat(below),
  ]);
}

const NPM = '/usr/bin/npm';
const GLOBAL = '/usr/lib/node_modules';
const globally = existsSync(`${GLOBAL}/npm`)
  ? said(NPM, ['ls', '--global', '--prefix', '/usr', '--all', '--json'])
  : undefined;

test.skipIf(globally === undefined)(
  'npm: every global package and what is inside (SKIPPED without npm)',
  async () => {
    const ours = (await software(npm)).filter(({paths = []}) =>
      paths.some((path) => path.startsWith(`${GLOBAL}/`)),
    );

    expect(named(ours)).toEqual(named(flat(JSON.parse(globally ?? '{}'))));
    expect(ours.length).toBeGreaterThan(0);
  },
);
