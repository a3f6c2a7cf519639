import type {KnowledgeSlice, OpenAdvisory} from '../advisories/index.ts';
import type {Match} from '../findings/index.ts';
import type {Os, Software, Support} from '../inventory/index.ts';
import {schemes} from '../versions/index.ts';
import {APPS} from './apps.ts';
import {releaseOf} from './ecosystem.ts';
import type {Boot} from './kernel.ts';
import {matchOf, reviewOf} from './match-of.ts';
import {matchers} from './registry.ts';
import {atLeastAsActive, type Group, type PackageCoverage, subjectsOf} from './subjects.ts';
import {productSupport, systemSupport} from './support.ts';
import {lessSure} from './sureness.ts';

export interface MatchInput extends Boot {
  readonly software: readonly Software[];
  readonly os: Os;
  /** Knowledge by ecosystem; what has none is not assessed. */
  readonly slice: (ecosystem: string) => KnowledgeSlice | undefined;
  /** The ISO day everything is judged at. */
  readonly at: string;
}

/** Open weaknesses, sorted by id, how many packages could be judged, and the software with what was made of it. */
export interface MatchResult {
  readonly matches: Match[];
  readonly coverage: PackageCoverage;
  readonly software: readonly Software[];
  /** Where the operating system's own release stands. */
  readonly support: Support | undefined;
}

/** Ecosystems whose knowledge this device needs; nothing else is fetched for it. Sorted. */
export function ecosystemsFor(os: Os, software: readonly Software[]): string[] {
  return [...new Set(matchers.flatMap((matcher) => matcher.ecosystems(os, software)))].toSorted();
}

/**
 * Holds installed software against the advisories (knowledge.md, "Matching rules"): one match for each weakness and
 * component, however many binaries carry it. The same input gives the same output.
 */
export function matchSoftware({software, os, slice, at, ...boot}: MatchInput): MatchResult {
  const slices = new Map<string, KnowledgeSlice | undefined>();
  function sliceOf(ecosystem: string): KnowledgeSlice | undefined {
    if (!slices.has(ecosystem)) slices.set(ecosystem, slice(ecosystem));
    return slices.get(ecosystem);
  }
  const subjects = subjectsOf(
    software,
    {
      os,
      ...boot,
      release: releaseOf(os),
      knows: (ecosystem, source) => sliceOf(ecosystem)?.knows(source) === true,
    },
    (ecosystem) => sliceOf(ecosystem) !== undefined,
  );
  const byComponent = Map.groupBy(subjects.groups, ({ecosystem, component}) => `${ecosystem}/${component}/`);
  const matches = [...byComponent]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, groups]) => matchComponent(groups, sliceOf, os.family));
  const judged = subjects.software.map((item) => {
    // .NET 6.0.36 is `48.144.23186` in the list of Windows: the vendor's own counting names the line.
    const version = subjects.versions.get(item) ?? item.version;
    return withSupport(item, productSupport({product: item.product, version}, sliceOf(APPS), at));
  });
  const release = releaseOf(os)?.ecosystem ?? os.family;
  return {
    matches,
    coverage: subjects.coverage,
    software: judged,
    support: systemSupport(os, sliceOf(release), at),
  };
}

function withSupport(item: Software, support: Support | undefined): Software {
  if (support === undefined && item.support === undefined) return item;
  const {support: _support, ...rest} = item;
  return support === undefined ? rest : {...rest, support};
}

type SliceOf = (ecosystem: string) => KnowledgeSlice | undefined;

/** Versions of one component side by side (old kernels): the most active one that has the flaw stands for it. */
function matchComponent(groups: readonly Group[], sliceOf: SliceOf, family: Os['family']): Match[] {
  const [first, ...others] = groups.length > 1 ? groups.toSorted(byActivity(sliceOf)) : groups;
  if (!first) return [];
  const matches = matchGroup(first, sliceOf, family);
  if (others.length === 0) return matches;

  const merged = new Map(matches.map((match) => [match.id, match]));
  for (const match of others.flatMap((group) => matchGroup(group, sliceOf, family))) {
    const held = merged.get(match.id);
    merged.set(
      match.id,
      held ? {...held, packages: sortedNames([...held.packages, ...match.packages])} : match,
    );
  }
  return [...merged.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function matchGroup(group: Group, sliceOf: SliceOf, family: Os['family']): Match[] {
  const slice = sliceOf(group.ecosystem);
  if (!slice) return [];
  const packages = sortedNames(group.packages);
  const open = slice.openAt(group.source, group.version);
  if (open === undefined) return [reviewOf(group, packages, slice)];
  return onSystem(open, family).map((advisory) => matchOf(group, packages, slice, advisory));
}

/** What holds on this system, one an id: the surest where a record speaks of several systems apart. */
function onSystem(open: readonly OpenAdvisory[], family: Os['family']): readonly OpenAdvisory[] {
  if (open.every(({platforms}) => platforms === undefined)) return open;
  const here = new Map<string, OpenAdvisory>();
  for (const advisory of open) {
    if (advisory.platforms && !advisory.platforms.some((name) => name === family)) continue;
    const held = here.get(advisory.id);
    if (!held || lessSure(held.trust, advisory.trust) !== advisory.trust) here.set(advisory.id, advisory);
  }
  return [...here.values()];
}

/** What is most active first, then the oldest. */
function byActivity(sliceOf: SliceOf): (a: Group, b: Group) => number {
  return (a, b) => {
    if (a.running !== b.running) return atLeastAsActive(a.running, b.running) ? -1 : 1;
    const order = sliceOf(a.ecosystem)?.orderOf(a.source);
    const older = order === undefined ? 0 : schemes[order].compareValid(a.version, b.version);
    return older || (a.source < b.source ? -1 : 1);
  };
}

function sortedNames(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}
