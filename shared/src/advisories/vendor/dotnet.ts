import * as v from 'valibot';

import {Day} from '../../inventory/index.ts';
import {isCveId} from '../cve-key.ts';
import type {AdvisoryReading, FeedReading, Range} from '../reading.ts';
import {sdkRanges} from './dotnet-sdk.ts';
import {readEach} from './lenient.ts';

/**
 * Reads one channel's `releases.json` of .NET (github.com/dotnet/core, release-notes). The first release that names a
 * CVE has its fix; later ones repeat it. The file does not say which part or system a CVE is about, so all parts of
 * that release are `likely`. Ranges begin with the channel's first preview: `8.0.0-0`.
 */
export function readDotnetReleases(json: unknown): FeedReading {
  const parsed = v.safeParse(Channel, json);
  if (!parsed.success) return {advisories: [], cves: [], skipped: 1};
  const {'channel-version': channel, releases: items} = parsed.output;
  const releases = readEach(Release, items);
  const seen = new Set<string>();
  const advisories: AdvisoryReading[] = [];
  let {skipped} = releases;
  for (const release of releases.values.toSorted(byDate)) {
    const listed = readEach(Listed, release['cve-list'] ?? []);
    skipped += listed.skipped;
    for (const {'cve-id': id} of listed.values) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const {source, range} of fixedBy(release, channel))
        advisories.push({...COMMON, source, id, ...range});
    }
  }
  return {advisories, cves: [], skipped};
}

const COMMON = {
  ecosystem: 'apps',
  order: 'semver',
  state: 'fix-available',
  urgency: 'unknown',
  trust: 'likely',
} as const;

const Version = v.pipe(
  v.string(),
  v.maxLength(64),
  v.regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[0-9A-Za-z-]{1,32}(?:\.[0-9A-Za-z-]{1,16}){0,4})?$/),
);
const Part = v.fallback(v.nullish(v.object({version: Version})), undefined);

const Channel = v.object({
  'channel-version': v.pipe(v.string(), v.regex(/^\d{1,3}\.\d{1,3}$/)),
  releases: v.pipe(v.array(v.unknown()), v.maxLength(2000)),
});

const Release = v.object({
  'release-date': Day,
  'cve-list': v.nullish(v.pipe(v.array(v.unknown()), v.maxLength(1000))),
  runtime: Part,
  'aspnet-core-runtime': Part,
  windowsdesktop: Part,
  sdk: Part,
  // The oldest files have `sdk` alone.
  sdks: v.fallback(v.nullish(v.pipe(v.array(v.object({version: Version})), v.maxLength(64))), undefined),
});
type Release = v.InferOutput<typeof Release>;

const Listed = v.object({'cve-id': v.pipe(v.string(), v.check(isCveId))});

function byDate(a: Release, b: Release): number {
  return a['release-date'] < b['release-date'] ? -1 : a['release-date'] > b['release-date'] ? 1 : 0;
}

interface Fixed {
  readonly source: string;
  readonly range: Range;
}

/** What a release puts right, by product. A part that carries another channel's number says nothing about this one. */
function fixedBy(release: Release, channel: string): readonly Fixed[] {
  const parts = [
    ['dotnet-runtime', release.runtime],
    ['aspnet-core-runtime', release['aspnet-core-runtime']],
    ['dotnet-desktop-runtime', release.windowsdesktop],
  ] as const;
  const found: Fixed[] = [];
  for (const [source, part] of parts) {
    if (!part?.version.startsWith(`${channel}.`)) continue;
    found.push({source, range: {introduced: `${channel}.0-0`, fixed: part.version}});
  }
  const sdks = release.sdks ?? (release.sdk ? [release.sdk] : []);
  const versions = sdks.map(({version}) => version);
  for (const range of sdkRanges(versions, channel)) found.push({source: 'dotnet-sdk', range});
  return found;
}
