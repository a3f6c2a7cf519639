import type {Scheme} from '../../versions/index.ts';
import type {Range} from '../reading.ts';
import {type Cpe, isStated} from './cpe.ts';

/** The bounds of a `cpeMatch`. */
export interface CpeBounds {
  readonly versionStartIncluding?: string | undefined;
  readonly versionStartExcluding?: string | undefined;
  readonly versionEndIncluding?: string | undefined;
  readonly versionEndExcluding?: string | undefined;
}

/** A range, or why there is none: it names no version (`-`), or names one that is not readable in the product's order. */
export type BoundsReading = Range | 'no-version' | 'unreadable';

/**
 * The versions a `cpeMatch` means, in a product's order. A version in the name itself is exactly that one, or the first
 * of those before an end that is stated beside it. `*` without bounds is every version: an empty range.
 */
export function readBounds(cpe: Cpe, bounds: CpeBounds, scheme: Scheme): BoundsReading {
  const exact = isStated(cpe.version) ? exactVersion(cpe, scheme) : undefined;
  if (isStated(cpe.version) && exact === undefined) return 'unreadable';
  const start = startOf(bounds, scheme) ?? exact;
  const end = endOf(bounds) ?? (exact === undefined ? {} : {lastAffected: exact});
  if (start === UNREADABLE || !isReadable({introduced: start, ...end}, scheme)) return 'unreadable';
  const range = start === undefined ? end : {introduced: start, ...end};
  if (cpe.version === '-' && Object.keys(range).length === 0) return 'no-version';
  return range;
}

const UNREADABLE = Symbol('unreadable');

function startOf(bounds: CpeBounds, scheme: Scheme): string | typeof UNREADABLE | undefined {
  const {versionStartIncluding: from, versionStartExcluding: after} = bounds;
  // `1.21.0-0` is semver's way to begin before every prerelease of 1.21.0.
  if (from !== undefined) return scheme.id === 'semver' ? from : from.replace(/-0$/, '');
  return after === undefined ? undefined : (nextVersion(after, scheme) ?? UNREADABLE);
}

function endOf({versionEndExcluding, versionEndIncluding}: CpeBounds): Range | undefined {
  if (versionEndExcluding !== undefined) return {fixed: versionEndExcluding};
  return versionEndIncluding === undefined ? undefined : {lastAffected: versionEndIncluding};
}

function isReadable({introduced, fixed, lastAffected}: Range, scheme: Scheme): boolean {
  const end = fixed ?? lastAffected;
  for (const version of [introduced, end])
    if (version !== undefined && !scheme.isVersion(version)) return false;
  if (introduced === undefined || end === undefined) return true;
  const order = scheme.compareValid(introduced, end);
  return fixed === undefined ? order <= 0 : order < 0;
}

const EARLY = /^(?:dev|a|alpha|b|beta|m|milestone|pre|preview|rc|cr|ea)[-_.\d]*$/;

/** Version and update as one version, `11.0` `rc1` → `11.0-rc1`, if the order puts it on the right side of the version alone. */
function exactVersion({version, update}: Cpe, scheme: Scheme): string | undefined {
  if (!isStated(update)) return scheme.isVersion(version) ? version : undefined;
  const side = EARLY.test(update) ? -1 : 1;
  return [`${version}-${update}`, `${version}${update}`, `${version} ${update}`].find(
    (joined) =>
      scheme.isVersion(joined) &&
      scheme.isVersion(version) &&
      side * scheme.compareValid(joined, version) > 0,
  );
}

/**
 * The least version above a dotted one that anybody would release: `5.2` → `5.2.0.1`. Undefined for other versions, and
 * where the order disagrees.
 */
export function nextVersion(version: string, scheme: Scheme): string | undefined {
  if (!/^\d{1,9}(?:\.\d{1,9}){0,7}$/.test(version)) return undefined;
  const numbers = version.split('.').map(Number);
  const padded = [...numbers, ...[0, 0, 0, 0].slice(numbers.length)];
  const next = [...padded.slice(0, -1), (padded.at(-1) ?? 0) + 1].join('.');
  return scheme.isVersion(next) && scheme.compareValid(next, version) > 0 ? next : undefined;
}
