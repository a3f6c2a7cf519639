import {readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';

import type {LoadedSlice} from '@plimsoll/shared/advisories';
import type {Software} from '@plimsoll/shared/inventory';
import {matchSoftware} from '@plimsoll/shared/match';

import {DATA, DAY} from './data.ts';
import {isModuleBuild, openCves, type RpmPackage, streamsIn} from './oracle/alma.ts';
import {type Statement, statementsOf} from './oracle/osv-record.ts';
import {readZip} from './oracle/read-zip.ts';
import {type Tally, tallyOf} from './tally.ts';

/**
 * Where the made versions stand to a fix: rpm sorts a tilde before the end, and one more part behind it; a build of the major
 * release before is older, whatever else it says.
 */
const PLACES: readonly ((fixed: string) => string)[] = [
  (fixed) => `${fixed}~`,
  (fixed) => fixed,
  (fixed) => `${fixed}.1`,
  (fixed) => fixed.replace(/\.el\d+/, '.el7'),
];
/** Fixes of each package that hosts are made of. */
const PICKS = [5] as const;

/**
 * No real host of AlmaLinux is at hand: hosts are made of the advisories, every package of them just below, at and just above
 * one of its fixes, once plain and once in each stream. What is right is told by `oracle/alma.ts`; negatives are all other
 * weaknesses of the same package names, so also those of other streams and of earlier fixes.
 */
export function measureAlma(
  releases: readonly string[],
  sliceOf: (ecosystem: string) => LoadedSlice | undefined,
): readonly Tally[] {
  const records = readZip(`${DATA}feeds/osv/AlmaLinux/all.zip`);
  const rejected = rejectedIds();
  return releases.map((major) => {
    const ecosystem = `AlmaLinux:${major}`;
    const byName = Map.groupBy(statementsOf(records, ecosystem), ({name}) => name);
    const found = new Set<string>();
    const positives = new Set<string>();
    const negatives = new Set<string>();
    for (const [place, host] of hostsOf(byName).entries()) {
      for (const item of host) {
        const statements = byName.get(item.name) ?? [];
        const open = openCves(item, statements, major);
        for (const cve of new Set<string>(statements.flatMap(({cves}) => cves)))
          (open.has(cve) && !rejected.has(cve) ? positives : negatives).add(
            `${place} ${item.name} ${item.version} ${cve}`,
          );
      }
      for (const pair of matchedOn(host, major, sliceOf)) found.add(`${place} ${pair}`);
    }
    return tallyOf(`AlmaLinux ${major}`, found, positives, negatives);
  });
}

/** What the CVE list has rejected is no weakness, whoever still names it. */
function rejectedIds(): ReadonlySet<string> {
  const lines = gunzipSync(readFileSync(`${DATA}feeds/cve5/vulnrichment-all-reduced.jsonl.gz`)).toString(
    'utf8',
  );
  const rejected = lines.split('\n').filter((line) => /"state": ?"REJECTED"/.test(line));
  return new Set(
    rejected.flatMap((line) => /"cveId": ?"(?<id>CVE-[\d-]+)"/.exec(line)?.groups?.['id'] ?? []),
  );
}

function matchedOn(
  host: readonly RpmPackage[],
  major: string,
  sliceOf: (ecosystem: string) => LoadedSlice | undefined,
): string[] {
  const {matches} = matchSoftware({
    software: host.map(asSoftware),
    os: {family: 'linux', id: 'almalinux', name: 'AlmaLinux', version: `${major}.5`, arch: 'x64'},
    slice: sliceOf,
    at: DAY,
    foreign: true,
  });
  return matches.flatMap(({cve, packages, sourceVersion}) =>
    cve === null ? [] : packages.map((name) => `${name} ${sourceVersion} ${cve}`),
  );
}

function asSoftware({name, version, stream}: RpmPackage): Software {
  return {
    id: `rpm:${name}`,
    type: 'rpm',
    name,
    version,
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
    ...(stream === undefined ? {} : {module: `${stream}:8060020220726:0123abcd`}),
  };
}

/** Hosts with each package once, so that every way of carrying it, place and pick is on one of them. */
function hostsOf(byName: ReadonlyMap<string, readonly Statement[]>): RpmPackage[][] {
  const ways = [...byName].map(([name, statements]) => waysOf(name, statements));
  const most = Math.max(...ways.map((all) => all.length));
  return Array.from({length: most}, (_, turn) =>
    ways.flatMap((all) => (turn < all.length ? (all[turn] ?? []) : [])),
  );
}

function waysOf(name: string, statements: readonly Statement[]): RpmPackage[] {
  const streams = new Set<string | undefined>(
    statements.flatMap(({fixed, summary}) => (isModuleBuild(fixed) ? streamsIn(summary) : [undefined])),
  );
  return [...streams].flatMap((stream) => {
    const own = statements.filter(({fixed, summary}) =>
      stream === undefined
        ? !isModuleBuild(fixed)
        : isModuleBuild(fixed) && streamsIn(summary).includes(stream),
    );
    const picked = new Set(PICKS.map((pick) => own[pick % own.length]?.fixed));
    return [...picked].flatMap((fixed) =>
      fixed === undefined ? [] : PLACES.map((place) => ({name, version: place(fixed), stream})),
    );
  });
}
