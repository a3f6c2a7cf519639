import * as v from 'valibot';

import type {Kev} from '../findings/index.ts';
import {Count, Day} from '../inventory/index.ts';
import {isCveId} from './cve-key.ts';
import {titleOf} from './title.ts';

/** CISA's catalogue by CVE id; vendor and product are free text there and nothing is joined on them. */
export interface KevCatalogue {
  /** When it was released. */
  readonly date: string | undefined;
  readonly entries: ReadonlyMap<string, Kev>;
  readonly titles: ReadonlyMap<string, string>;
  readonly skipped: number;
}

/** Reads the catalogue leniently; undefined when it is no catalogue or holds fewer entries than it says. */
export function readKevCatalogue(json: unknown): KevCatalogue | undefined {
  const parsed = v.safeParse(Catalogue, json);
  if (!parsed.success) return undefined;
  const {vulnerabilities, count, dateReleased} = parsed.output;
  if (count !== undefined && vulnerabilities.length < count) return undefined;
  const entries = new Map<string, Kev>();
  const titles = new Map<string, string>();
  let skipped = 0;
  for (const item of vulnerabilities) {
    const entry = v.safeParse(Vulnerability, item);
    if (!entry.success) {
      skipped += 1;
      continue;
    }
    const {cveID, dateAdded, dueDate, knownRansomwareCampaignUse: use, vulnerabilityName} = entry.output;
    const known: Kev = {added: dateAdded, ransomware: use === 'Known'};
    entries.set(cveID, dueDate === undefined ? known : {...known, due: dueDate});
    const title = titleOf(vulnerabilityName ?? '');
    if (title !== undefined) titles.set(cveID, title);
  }
  return {date: dateReleased, entries, titles, skipped};
}

const Catalogue = v.object({
  count: v.fallback(v.optional(Count), undefined),
  dateReleased: v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp())), undefined),
  vulnerabilities: v.pipe(v.array(v.unknown()), v.maxLength(100_000)),
});

const Vulnerability = v.object({
  cveID: v.pipe(v.string(), v.check(isCveId)),
  dateAdded: Day,
  dueDate: v.fallback(v.optional(Day), undefined),
  knownRansomwareCampaignUse: v.optional(v.string()),
  vulnerabilityName: v.optional(v.string()),
});
