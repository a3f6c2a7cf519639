import {areSiblings, type WindowsKind, windowsKey, windowsProduct} from '../msrc/windows-builds.ts';
import type {AdvisoryReading} from '../reading.ts';
import {isAddress} from './bound.ts';
import type {AffectedEntry, VersionEntry} from './record.ts';
import type {Skip, Skips} from './span.ts';

const BUILD = /^(?<branch>\d{1,2}\.\d\.\d{4,5})\.(?<revision>\d{1,6})$/;

const WINDOWS = /^windows (?:\d|rt\b|vista\b|server\b)/i;

/**
 * Windows by build branch: below `10.0.19045.4651` within 10.0.19045 alone, whatever the lower bound (`10.0.0`, or
 * `10.0.19045.0` since 2025). Of several fixes for one build the lowest is believed: they are hotpatch and regular or
 * rollup and security-only updates, and each of them is a fix. Sources are those of `windowsKey`: a server's is
 * another than a client's, since a role that only servers have is stated for the build they share.
 */
export function readWindows(
  entries: readonly AffectedEntry[],
  id: string,
  skips: Skips,
): readonly AdvisoryReading[] {
  const fixes = new Map<string, Fix>();
  for (const entry of entries) {
    if (!WINDOWS.test(entry.product.trim())) continue;
    for (const version of entry.versions) {
      if (version.status !== 'affected') continue;
      const fix = readFix(version, entry.product);
      if (typeof fix === 'string') {
        skips.add(fix);
        continue;
      }
      const known = fixes.get(fix.source);
      if (known === undefined || fix.revision < known.revision) fixes.set(fix.source, fix);
    }
  }
  return [...fixes.values()].map((fix) => reading(id, fix));
}

/** The first revision of a build without the weakness. */
interface Fix {
  readonly source: string;
  readonly build: string;
  readonly revision: number;
}

function readFix(version: VersionEntry, product: string): Fix | Skip {
  const upper = version.lessThan ?? '';
  if (upper === '') return 'no-version';
  if (isAddress(upper)) return 'address';
  if (!/\d/.test(upper)) return 'words';
  // 47 entries of 2024 write `10.0.20348..2762`.
  const {branch, revision} = BUILD.exec(upper.trim().replaceAll(/\.{2,}/g, '.'))?.groups ?? {};
  if (branch === undefined || revision === undefined) return 'not-a-version';
  const {build, kind} = windowsProduct(product) ?? {build: branch, kind: kindOf(product)};
  const source = windowsKey(build, kind);
  if (source === undefined || !areSiblings(branch, build)) return 'other-build';
  return {source, build, revision: Number(revision)};
}

/** For a Windows newer than our table. */
function kindOf(product: string): WindowsKind {
  return /server/i.test(product) ? 'server' : 'client';
}

function reading(id: string, {source, build, revision}: Fix): AdvisoryReading {
  return {
    ecosystem: 'windows',
    source,
    id,
    fixed: `${build}.${revision}`,
    order: 'windows',
    state: 'fix-available',
    urgency: 'unknown',
    trust: 'confirmed',
  };
}
