import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {expect, test} from 'vitest';

import {rpm} from '../../companion/src/collectors/software/rpm.ts';
import {toRpmPackage} from '../../companion/src/collectors/software/rpm-package.ts';
import {queryRpm} from '../../companion/src/collectors/software/rpm-query.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import {fillRpmRoot, HAS_RPM, run} from './rpm-root.ts';

/** Forty packages of one source: with epochs, without vendor, with descriptions and file lists of many pages. */
function spec(): string {
  const packages = Array.from({length: 40}, (_, at) => [
    `%package p${at}`,
    `Summary: number ${at}`,
    `Version: ${at % 7}.${at}~rc${at % 3}`,
    ...(at % 5 === 0 ? [`Epoch: ${at % 3}`] : []),
    ...(at % 4 === 0 ? [] : ['Vendor: AlmaLinux']),
    ...(at % 6 === 0 ? [`ModularityLabel: stream:${at}:1:c`] : []),
    `%description p${at}`,
    'word '.repeat(at * 50),
    `%files p${at}`,
    ...Array.from({length: at * 8}, (__, file) => `%ghost /usr/share/many/${at}/a-file-of-number-${file}`),
  ]);
  return [
    'Name: many\nVersion: 1.0\nRelease: 1.el9\nSummary: many\nLicense: MIT\nBuildArch: noarch',
    '%description\nmany',
    ...packages.flat(),
  ].join('\n');
}

function sorted<T extends {readonly name: string}>(packages: readonly T[]): readonly T[] {
  return packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

test.skipIf(!HAS_RPM)('reads a database as rpm does (SKIPPED without rpm, rpmbuild)', async () => {
  const root = mkdtempSync(join(tmpdir(), 'plimsoll-rpm-oracle-'));
  try {
    const database = fillRpmRoot(root, spec());
    const format = String.raw`%{NAME} %|EPOCH?{%{EPOCH}:}|%{VERSION}-%{RELEASE} %{ARCH} %{SOURCERPM} %{VENDOR} %{MODULARITYLABEL}\n`;
    const theirs = run('/usr/bin/rpm', [...database, '-qa', '--qf', format]);

    const collected = await rpm.collect(createSystem({root}), new AbortController().signal);

    const ours = (collected?.software ?? []).map(({name, version, arch, source, vendor, module}) =>
      [
        name,
        version,
        arch,
        `${source?.name}-${source?.version}.src.rpm`,
        vendor ?? '(none)',
        module ?? '(none)',
      ].join(' '),
    );
    // An epoch of 0 is the same as none and is not written.
    const expected = theirs
      .trim()
      .split('\n')
      .map((line) => line.replace(/^(\S+) 0:/, '$1 '));
    expect(ours.toSorted()).toEqual(expected.toSorted());
    expect(ours.length).toBe(40);
    // What is asked of rpm itself, where only rpm can read its database, says the same of the same packages.
    const asked = await queryRpm(createSystem(), join(root, 'var/lib/rpm'), new AbortController().signal);
    const packages = asked.flatMap((header) => (header && toRpmPackage(header, '')) ?? []);
    const read = collected?.software?.map(({name, version, source}) => ({name, version, source}));
    expect(sorted(packages.map(({name, version, source}) => ({name, version, source})))).toEqual(
      sorted(read ?? []),
    );
  } finally {
    rmSync(root, {recursive: true});
  }
});
