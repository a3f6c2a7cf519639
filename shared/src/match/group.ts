import type {KnowledgeSlice} from '../advisories/index.ts';
import type {Confidence} from '../findings/index.ts';
import type {Running, Software} from '../inventory/index.ts';
import {compareValidDpkg, isDpkgVersion} from '../versions/index.ts';
import {mostActive} from './activity.ts';
import {backportedFrom} from './backport.ts';
import {type Boot, isKernelSource, kernelRunning} from './kernel.ts';
import {standingOf} from './origin.ts';
import {sourceKey} from './source-key.ts';

/** Installed packages of one source in one version: what is looked up once. */
export interface SourceGroup {
  readonly source: string;
  /** The version the advisories are compared with. */
  readonly version: string;
  /** The version as installed. */
  readonly installed: string;
  readonly packages: readonly string[];
  readonly running: Running;
  readonly confidence: Confidence;
  readonly rule: 'debian-source' | 'debian-kernel' | 'debian-backport';
}

/** How many packages could be held against the advisories. */
export interface PackageCoverage {
  readonly total: number;
  readonly assessed: number;
  readonly otherVendor: number;
  readonly unknown: number;
}

/** Sorts software into source groups, in the order of finding ids, and counts what cannot be assessed. */
export function groupSources(
  software: readonly Software[],
  slice: KnowledgeSlice | undefined,
  boot: Boot,
): {groups: SourceGroup[]; coverage: PackageCoverage} {
  const groups = new Map<string, SourceGroup>();
  const count = {assessed: 0, otherVendor: 0, unknown: 0};
  for (const item of software) {
    const key = sourceKey(item);
    const standing = standingOf(item, key !== undefined && slice?.knows(key.source) === true);
    if (standing === 'other-vendor') {
      count.otherVendor += 1;
      continue;
    }
    if (!slice || !key || standing === 'unknown' || !isDpkgVersion(key.version)) {
      count.unknown += 1;
      continue;
    }
    count.assessed += 1;
    // Advisories of the release, as of now, are what the slice holds: a source it does not name is clean.
    if (!slice.knows(key.source)) continue;
    const group = groupOf(item, {...key, standing}, boot);
    const id = `${key.source} ${key.version}`;
    const held = groups.get(id);
    groups.set(id, held ? join(held, group) : group);
  }
  return {groups: [...groups.values()].toSorted(byId), coverage: {total: software.length, ...count}};
}

function groupOf(
  item: Software,
  {source, version, standing}: {source: string; version: string; standing: 'confirmed' | 'likely'},
  boot: Boot,
): SourceGroup {
  const kernel = isKernelSource(source);
  const original = backportedFrom(version);
  return {
    source,
    version: original ?? version,
    installed: version,
    packages: [item.name],
    running: kernel ? kernelRunning(item, boot) : item.running,
    // The release's advisories do not speak of backports: what they say of them is a hint.
    confidence: original === undefined ? standing : 'possible',
    rule: original === undefined ? (kernel ? 'debian-kernel' : 'debian-source') : 'debian-backport',
  };
}

function join(a: SourceGroup, b: SourceGroup): SourceGroup {
  return {
    ...a,
    packages: [...a.packages, ...b.packages],
    running: mostActive(a.running, b.running),
    confidence: a.confidence === 'confirmed' ? a.confidence : b.confidence,
  };
}

/** The order ids have: `linux-6.1/` before `linux/`. Of one source, what is most active first, then the oldest. */
function byId(a: SourceGroup, b: SourceGroup): number {
  if (a.source !== b.source) return `${a.source}/` < `${b.source}/` ? -1 : 1;
  if (a.running !== b.running) return mostActive(a.running, b.running) === a.running ? -1 : 1;
  return compareValidDpkg(a.version, b.version);
}
