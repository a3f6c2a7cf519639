import * as v from 'valibot';

import type {AdvisoryReading, FeedReading} from '../reading.ts';
import {addedSubjects} from './added.ts';
import {type Frame, readSubjects} from './affected.ts';
import {platformsInDescription} from './described.ts';
import {cisaOf, descriptionOf, readFacts} from './facts.ts';
import {habitOf} from './habits/index.ts';
import type {Cve5Lookup} from './lookup.ts';
import {subjectsOfCna} from './products.ts';
import {readRatings, severityIn} from './ratings.ts';
import {CveRecord5} from './record.ts';
import {countSkips, SKIPS, type SkipCounts, type Skips} from './span.ts';
import {readWindows} from './windows.ts';

/** A record's reading; `skips` says why what `skipped` counts was left out. */
export interface Cve5Reading extends FeedReading {
  readonly skips: SkipCounts;
}

/** Statements of one record; the most any real one has is a few hundred. */
const MAX_ADVISORIES = 2000;

/**
 * Reads a record of CVE JSON 5 (github.com/CVEProject/cve-schema) leniently; undefined for what is none. Only products of the
 * table (ecosystem `apps`, source its id) and Windows (ecosystem `windows`, source its build branch) become
 * advisories. A source ends in `/windows`, `/macos` or `/linux` where the record is about these systems alone: who
 * looks up `docker-desktop` on Windows must also look up `docker-desktop/windows`.
 *
 * Trust: a vendor's range on its own product is `confirmed`; what CISA adds as ADP is `likely` (`addedSubjects`), and is read only for
 * products the CNA has said nothing usable about; the single version somebody tested, what only a description says and
 * Office as MSI are `possible`. A range without an end is believed one step less: it is seldom looked at again.
 */
export function readCve5(json: unknown, lookup: Cve5Lookup): Cve5Reading | undefined {
  const parsed = v.safeParse(CveRecord5, json);
  if (!parsed.success) return undefined;
  const record = parsed.output;
  const skips = countSkips();
  const all = record.cveMetadata.state === 'REJECTED' ? [] : readAdvisories(record, lookup, skips);
  if (all.length > MAX_ADVISORIES) skips.add('malformed', all.length - MAX_ADVISORIES);
  const counts = skips.counts();
  const skipped = SKIPS.map((skip) => counts[skip]);
  return {
    advisories: all.slice(0, MAX_ADVISORIES),
    cves: [readFacts(record)],
    skipped: skipped.reduce((sum, count) => sum + count, 0),
    skips: counts,
  };
}

function readAdvisories(record: CveRecord5, lookup: Cve5Lookup, skips: Skips): readonly AdvisoryReading[] {
  const {cveId: id, assignerShortName = ''} = record.cveMetadata;
  const {cna} = record.containers;
  const description = descriptionOf(cna);
  const habit = habitOf(assignerShortName);
  const urgency = severityIn(cna, readRatings(cna, 'CNA'), description);
  const platforms = habit.platforms ? habit.platforms(description) : platformsInDescription(description);
  const frame: Frame = {id, urgency, habit, description, platforms};
  const entries = cna.affected?.kept ?? [];
  skips.add('malformed', cna.affected?.lost ?? 0);

  const isMicrosoft = assignerShortName.toLowerCase() === 'microsoft';
  const windows = isMicrosoft ? readWindows(entries, id, skips) : [];
  const subjects = entries.flatMap((entry) => subjectsOfCna(entry, habit, lookup));
  const own = readSubjects(subjects, frame, lookup, skips);
  const added = addedSubjects(cisaOf(record)?.affected?.kept ?? [], {entries, subjects, own}, lookup);
  return [
    ...windows.map((reading) => ({...reading, urgency})),
    ...own,
    // What CISA lists is whole: nothing is added to it from the description.
    ...readSubjects(added, {...frame, description: ''}, lookup, skips),
  ];
}
