import type {Finding} from '../findings/index.ts';
import {compareVersions, SCHEMES, type SchemeId} from '../versions/index.ts';
import type {Action} from './action.ts';

/** Tags that what is found calls for. */
export function threatTags(findings: readonly Finding[]): Action['tags'] {
  const tags: Action['tags'] = [];
  if (findings.some(({kev}) => kev)) tags.push('exploited');
  if (findings.some(({kev}) => kev?.ransomware)) tags.push('ransomware');
  if (findings.some(({exploit}) => exploit !== 'none' && exploit !== 'unknown')) tags.push('public-exploit');
  if (findings.some(({running}) => running === 'listening')) tags.push('network-facing');
  if (findings.some(({detections = []}) => detections.length > 0)) tags.push('breach');
  return tags;
}

/** What is exploited, and nobody has fixed. */
export function isZeroDay(findings: readonly Finding[]): boolean {
  return findings.some(
    ({kev, fixedVersion, state}) => kev !== null && fixedVersion === null && state !== 'fix-available',
  );
}

/** The highest of the versions findings are fixed in, by the order they were compared in; undefined for none. */
export function highestFix(findings: readonly Finding[]): string | undefined {
  let best: string | undefined;
  for (const {fixedVersion, evidence} of findings) {
    if (fixedVersion === null) continue;
    if (best === undefined || (compare(evidence.order, fixedVersion, best) ?? 0) > 0) best = fixedVersion;
  }
  return best;
}

/** True when having `offered` closes the finding. */
export function closesWith({fixedVersion, evidence}: Finding, offered: string): boolean {
  if (fixedVersion === null) return false;
  const order = compare(evidence.order, offered, fixedVersion);
  return order !== undefined && order >= 0;
}

/** The findings that satisfy a condition, and the rest, in one pass. */
export function partition(
  findings: readonly Finding[],
  holds: (finding: Finding) => boolean,
): readonly [held: readonly Finding[], rest: readonly Finding[]] {
  const parts = Map.groupBy(findings, holds);
  return [parts.get(true) ?? [], parts.get(false) ?? []];
}

/** Installed packages the findings are in. */
export function packagesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap(({packages}) => packages))].toSorted();
}

function compare(order: string, a: string, b: string): number | undefined {
  return isScheme(order) ? compareVersions(order, a, b) : undefined;
}

function isScheme(order: string): order is SchemeId {
  return SCHEMES.some((name) => name === order);
}
