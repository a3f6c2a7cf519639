import {schemes} from '../versions/index.ts';
import type {AdvisoryReading, CveReading, FeedReading, Range} from './reading.ts';
import {type MacosRelease, readSofaFeed} from './sofa-feed.ts';

/** A base comes before its own improvements. */
function compare(a: string, b: string): number {
  return schemes.apple.compareValid(a, b);
}

/**
 * Reads SOFA's macos_data_feed.json, v1 or v2; undefined when it is none. The source is the major release, and a CVE
 * has one range in it: Apple lists it in the release that fixes it, everything before is exposed. Listed again by a
 * later release – a credit or a related flaw added to an old fix – the earliest stands.
 * A background security improvement (`26.3.1 (a)`, only in v2) fixes it for its base alone: a later base without
 * one stays exposed until the release that lists it, which makes more than one range.
 * What a newer major fixes says nothing of an older one, since Apple lists each by itself; that an old major is no
 * longer served is the lifecycle's to say.
 */
export function readSofa(json: unknown): FeedReading | undefined {
  const feed = readSofaFeed(json);
  return (
    feed && {
      advisories: [...feed.majors].flatMap(([major, releases]) => adviseMajor(major, releases)),
      cves: [...feed.exploited].map(exploitedCve),
      skipped: feed.skipped,
    }
  );
}

function adviseMajor(major: string, unsorted: readonly MacosRelease[]): AdvisoryReading[] {
  const releases = unsorted.toSorted((a, b) => compare(a.version, b.version));
  const bases = releases.filter((release) => release.extra === undefined).map((release) => release.base);
  const listings = new Map<string, MacosRelease[]>();
  for (const release of releases) {
    for (const cve of release.cves) {
      const listing = listings.get(cve);
      if (listing) listing.push(release);
      else listings.set(cve, [release]);
    }
  }
  return [...listings].flatMap(([id, listing]) =>
    exposures(listing, bases).map((exposure) => ({
      ecosystem: 'macos',
      source: major,
      id,
      order: 'apple',
      ...exposure,
      state: 'fix-available',
      urgency: 'unknown',
      trust: 'confirmed',
    })),
  );
}

/** Exposed stretches, oldest first: each improvement ends one, and the next begins with the base that follows. */
function exposures(
  listing: readonly MacosRelease[],
  bases: readonly string[],
): (Range & Pick<AdvisoryReading, 'link'>)[] {
  const found: (Range & Pick<AdvisoryReading, 'link'>)[] = [];
  let from: string | undefined;
  for (const {base, extra, version, link} of listing) {
    const step = from === undefined ? -1 : compare(from, base);
    if (step < 0 || (step === 0 && extra !== undefined)) {
      const introduced = from === undefined ? {} : {introduced: from};
      found.push({...introduced, fixed: version, ...(link === undefined ? {} : {link})});
    }
    if (extra === undefined) break;
    from = bases.find((candidate) => compare(candidate, base) > 0);
    if (from === undefined) break;
  }
  return found;
}

function exploitedCve(id: string): CveReading {
  return {id, by: 'distribution', ratings: [], exploit: 'verified'};
}
