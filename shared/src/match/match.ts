import type {CveFacts, KnowledgeSlice, OpenAdvisory} from '../advisories/index.ts';
import {findingId, type Match, type Severity} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {ecosystemOf} from './ecosystem.ts';
import {groupSources, type PackageCoverage, type SourceGroup} from './group.ts';
import type {Boot} from './kernel.ts';

export interface MatchInput extends Boot {
  readonly software: readonly Software[];
  readonly os: Os;
  /** Knowledge of the device's ecosystem; undefined when there is none: nothing is assessed then. */
  readonly slice: KnowledgeSlice | undefined;
}

/** Open weaknesses, sorted by id, and how many packages could be judged. */
export interface MatchResult {
  readonly matches: Match[];
  readonly coverage: PackageCoverage;
}

/**
 * Holds installed software against the advisories of its release (knowledge.md, "Matching rules"):
 * one match for each CVE and source, however many binaries carry it. The same input gives the same output.
 */
export function matchSoftware({software, os, slice, bootedKernel, foreign}: MatchInput): MatchResult {
  const usable = slice?.ecosystem === ecosystemOf(os) ? slice : undefined;
  const {groups, coverage} = groupSources(software, usable, {bootedKernel, foreign});
  if (!usable) return {matches: [], coverage};
  const bySource = Map.groupBy(groups, ({source}) => source);
  return {matches: [...bySource.values()].flatMap((versions) => matchSource(versions, usable)), coverage};
}

/** Versions of one source side by side (old kernels): the most active one that has the flaw stands for it. */
function matchSource(versions: readonly SourceGroup[], slice: KnowledgeSlice): Match[] {
  const [first, ...others] = versions;
  if (!first) return [];
  const matches = matchGroup(first, slice);
  if (others.length === 0) return matches;

  const merged = new Map(matches.map((match) => [match.id, match]));
  for (const match of others.flatMap((group) => matchGroup(group, slice))) {
    const held = merged.get(match.id);
    merged.set(
      match.id,
      held ? {...held, packages: sortedNames([...held.packages, ...match.packages])} : match,
    );
  }
  return [...merged.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function matchGroup(group: SourceGroup, slice: KnowledgeSlice): Match[] {
  const packages = sortedNames(group.packages);
  return slice.openAt(group.source, group.version).map((open) => matchOf(group, packages, slice, open));
}

function matchOf(group: SourceGroup, packages: string[], slice: KnowledgeSlice, open: OpenAdvisory): Match {
  const facts = slice.cve(open.cve) ?? NO_FACTS;
  const bound = open.fixed ?? null;
  const match: Match = {
    id: findingId(slice.ecosystem, group.source, open.cve),
    cve: open.cve,
    ecosystem: slice.ecosystem,
    source: group.source,
    sourceVersion: group.installed,
    packages,
    fixedVersion: bound,
    state: open.state,
    running: group.running,
    confidence: group.confidence,
    severity: severityOf(open, facts),
    cvss: facts.cvss ?? null,
    epss: facts.epss ?? null,
    kev: facts.kev ?? null,
    exploit: facts.exploit,
    evidence: {
      rule: group.rule,
      installed: group.installed,
      bound,
      order: 'dpkg',
      record: open.record,
      feed: slice.feed,
      fetchedAt: slice.fetchedAt ?? null,
    },
  };
  // Assigned one by one: spreading five optional parts costs more than the search itself.
  if (facts.cvssVector !== undefined) match.cvssVector = facts.cvssVector;
  if (facts.cvssSource !== undefined) match.cvssSource = facts.cvssSource;
  if (facts.published !== undefined) match.published = facts.published;
  if (facts.title !== undefined) match.title = facts.title;
  if (open.link !== undefined) match.evidence.note = open.link;
  return match;
}

const NO_FACTS: CveFacts = {severity: 'unknown', exploit: 'unknown'};

/** Debian's "no impact as shipped" outweighs a score made for upstream; without a score its urgency is what there is. */
function severityOf(open: OpenAdvisory, facts: CveFacts): Severity {
  const urgency = open.urgency ?? 'unknown';
  if (urgency === 'unimportant' || facts.severity === 'unknown') return urgency;
  return facts.severity;
}

function sortedNames(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}
