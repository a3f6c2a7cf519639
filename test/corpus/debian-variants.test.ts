import {existsSync, readFileSync} from 'node:fs';

import type {LoadedSlice} from '@plimsoll/shared/advisories';
import type {Match} from '@plimsoll/shared/findings';
import fc from 'fast-check';
import {beforeAll, expect, test} from 'vitest';

import {parseStatus} from '../../companion/src/collectors/software/dpkg.ts';
import {absent, DATA, knowledgeOf, SKIPPED} from './data.ts';
import {debianStatus, expectedOnDebian, matchDebian} from './measure-debian.ts';
import {openPairs, packagesOf} from './oracle/debian.ts';
import {type Statement, statementsOf} from './oracle/osv-record.ts';
import {readZip} from './oracle/read-zip.ts';

/*
 * Hosts nobody has seen: the real one with packages removed, held, half removed, rebuilt, backported, doubled, older, newer
 * and from other vendors. What is right on each is told by a plain loop over the advisories (`oracle`), which shares no
 * line with the product; the two must be equal, pair by pair.
 */
let slice: LoadedSlice | undefined;
let fixes: ReadonlyMap<string, readonly Statement[]> = new Map();
let stanzas: readonly string[] = [];
beforeAll(async () => {
  if (absent) return;
  slice = (await knowledgeOf(['Debian:12'])).slices.get('Debian:12');
  const records = readZip(`${DATA}feeds/osv/Debian/all.zip`);
  fixes = Map.groupBy(statementsOf(records, 'Debian:12'), ({name}) => name);
  const others = new Set(expectedOnDebian().excluded_third_party_packages);
  stanzas = debianStatus()
    .split(/\n\n+/)
    .filter((stanza) => stanza !== '' && !others.has(fieldOf(stanza, 'Package')));
}, 120_000);

function fieldOf(stanza: string, key: string): string {
  const line = stanza.split('\n').find((text) => text.startsWith(`${key}: `));
  return line?.slice(key.length + 2).trim() ?? '';
}

function withField(stanza: string, key: string, value: string): string {
  const lines = stanza.split('\n').filter((line) => !line.startsWith(`${key}: `));
  return [lines[0], `${key}: ${value}`, ...lines.slice(1)].join('\n');
}

/** The stanza in another version, its source named beside it as dpkg does where they differ. */
function inVersion(stanza: string, version: string, sourceVersion = version): string {
  const source = fieldOf(stanza, 'Source').replace(/ .*$/, '') || fieldOf(stanza, 'Package');
  return withField(withField(stanza, 'Version', version), 'Source', `${source} (${sourceVersion})`);
}

/** A change of one stanza; none of its stanzas is left where it is removed. `pick` chooses among fixed versions. */
type Change = (stanza: string, pick: number) => readonly string[];

function fixedOf(stanza: string, pick: number): string | undefined {
  const source = fieldOf(stanza, 'Source').replace(/ .*$/, '') || fieldOf(stanza, 'Package');
  const known = fixes.get(source) ?? [];
  return known[pick % Math.max(known.length, 1)]?.fixed;
}

function isSigned(stanza: string): boolean {
  return fieldOf(stanza, 'Source').startsWith('linux-signed');
}

/** The stanza in the version of a fix, with more behind it; the kernel's own versions stay as they are. */
function moved(stanza: string, pick: number, suffix: string): readonly string[] {
  const fixed = fixedOf(stanza, pick);
  return fixed === undefined || isSigned(stanza) ? [stanza] : [inVersion(stanza, `${fixed}${suffix}`)];
}

const CHANGES: Readonly<Record<string, Change>> = {
  kept: (stanza) => [stanza],
  removed: () => [],
  'configuration only': (stanza) => [withField(stanza, 'Status', 'deinstall ok config-files')],
  held: (stanza) => [withField(stanza, 'Status', 'hold ok installed')],
  'half configured': (stanza) => [withField(stanza, 'Status', 'install ok half-configured')],
  rebuilt: (stanza) => {
    const version = fieldOf(stanza, 'Version').replace(/\+b\d+$/, '');
    const told = /\((.*)\)/.exec(fieldOf(stanza, 'Source'))?.[1] ?? version;
    return isSigned(stanza) ? [stanza] : [inVersion(stanza, `${version}+b3`, told)];
  },
  'on two architectures': (stanza) => [stanza, withField(stanza, 'Architecture', 'i386')],
  'at a fix': (stanza, pick) => moved(stanza, pick, ''),
  'below a fix': (stanza, pick) => moved(stanza, pick, '~'),
  'above a fix': (stanza, pick) => moved(stanza, pick, '+deb12u9'),
  'a backport of a fix': (stanza, pick) => moved(stanza, pick, '~bpo12+1'),
};
/** As NodeSource builds packages: by its version alone, and its name. */
function fromAnotherVendor(stanza: string): string {
  const other = inVersion(stanza, '1:0.1-1nodesource1');
  return withField(withField(other, 'Maintainer', 'NodeSource <dev@example.org>'), 'Section', 'misc');
}

function pairsOf(matches: readonly Match[]): string[] {
  return [...new Set(matches.map(({source, cve}) => `${source} ${cve}`))].toSorted();
}

/** What is found on a made host, and what must be. `foreign`: stanzas of other vendors beside it, of which nothing may be. */
function judge(own: readonly string[], foreign: readonly string[] = []): {found: string[]; open: string[]} {
  const {matches} = matchDebian(parseStatus([...own, ...foreign].join('\n\n')), slice);
  const open = openPairs(packagesOf(own.join('\n\n')), fixes);
  return {found: pairsOf(matches), open: [...open].toSorted()};
}

test.skipIf(absent)(`the oracle says of the real host what was established apart${SKIPPED}`, () => {
  const {findings, findings_linux} = expectedOnDebian();

  expect([...openPairs(packagesOf(stanzas.join('\n\n')), fixes)].toSorted()).toEqual(
    [
      ...findings.map(({source, cve}) => `${source} ${cve}`),
      ...findings_linux.map(({cve}) => `linux ${cve}`),
    ].toSorted(),
  );
});

test.skipIf(absent).for(Object.keys(CHANGES))(`every package %s${SKIPPED}`, (name) => {
  for (const pick of [0, 1, 7]) {
    const {found, open} = judge(stanzas.flatMap((stanza) => CHANGES[name]?.(stanza, pick) ?? []));
    expect(found).toEqual(open);
  }
});

test.skipIf(absent)(`every package from another vendor: nothing is found${SKIPPED}`, () => {
  const {matches, coverage} = matchDebian(parseStatus(stanzas.map(fromAnotherVendor).join('\n\n')), slice);

  expect(matches).toEqual([]);
  expect(coverage.otherVendor).toBe(coverage.total);
});

test.skipIf(absent)(`backports are hints, all else is sure${SKIPPED}`, () => {
  const backported = stanzas.flatMap((stanza) => CHANGES['a backport of a fix']?.(stanza, 3) ?? []);

  const {matches} = matchDebian(parseStatus(backported.join('\n\n')), slice);

  const wrong = matches.filter(
    ({sourceVersion, confidence}) => sourceVersion.includes('~bpo') !== (confidence === 'possible'),
  );
  expect(wrong.map(({source, sourceVersion, confidence}) => [source, sourceVersion, confidence])).toEqual([]);
});

test.skipIf(absent)(`any mixture of them${SKIPPED}`, {timeout: 120_000}, () => {
  const names = [...Object.keys(CHANGES), 'another vendor'];
  const draw = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(400)), {
    minLength: stanzas.length,
    maxLength: stanzas.length,
  });

  fc.assert(
    fc.property(draw, (choices) => {
      const own: string[] = [];
      const foreign: string[] = [];
      for (const [place, [name, pick]] of choices.entries()) {
        const stanza = stanzas[place] ?? '';
        if (name === 'another vendor') foreign.push(fromAnotherVendor(stanza));
        else own.push(...(CHANGES[name]?.(stanza, pick) ?? []));
      }
      const {found, open} = judge(own, foreign);
      expect(found).toEqual(open);
    }),
    {numRuns: 20},
  );
});

const STATUS = '/var/lib/dpkg/status';
const isBookworm =
  existsSync('/etc/debian_version') && readFileSync('/etc/debian_version', 'utf8').startsWith('12.');
test.skipIf(absent || !isBookworm || !existsSync(STATUS))(
  `this machine’s own packages${SKIPPED}${isBookworm ? '' : ' (SKIPPED: no Debian 12)'}`,
  () => {
    const status = readFileSync(STATUS, 'utf8');
    const software = parseStatus(status);
    const others = new Set(software.filter(({origin}) => origin === 'other-vendor').map(({name}) => name));
    const own = status
      .split(/\n\n+/)
      .filter((stanza) => stanza !== '' && !others.has(fieldOf(stanza, 'Package')));

    const {matches} = matchDebian(software, slice);

    expect(pairsOf(matches)).toEqual([...openPairs(packagesOf(own.join('\n\n')), fixes)].toSorted());
  },
);
