import * as v from 'valibot';

import type {Severity} from '../../findings/index.ts';
import {isCveId} from '../cve-key.ts';
import type {FeedReading} from '../reading.ts';
import {readEach} from './lenient.ts';

/**
 * Reads a file of OpenSSL's own list (openssl-library.org, secjson). Its records are CVE JSON 5, as the CVE list has
 * them, with ranges like "from 3.0.0 before 3.0.8" that the reader of CVE JSON 5 reads; this one gives what that one
 * has no eye for: the severity in OpenSSL's words (its security policy: Low, Moderate, High, Critical), and from
 * `statements.json` the CVEs OpenSSL disputes.
 */
export function readOpenssl(json: unknown): FeedReading {
  const record = v.safeParse(CveRecord, json);
  if (record.success) return readRecord(record.output);
  const statements = v.safeParse(Statements, json);
  if (!statements.success) return {advisories: [], cves: [], skipped: 1};
  const {values, skipped} = readEach(Disputed, statements.output.disputed);
  const cves = values.map(({cve}) => ({id: cve, by: 'CNA', ratings: [], disputed: true}) as const);
  return {advisories: [], cves, skipped};
}

const Id = v.pipe(v.string(), v.check(isCveId));

const CveRecord = v.object({
  cveMetadata: v.object({cveId: Id}),
  containers: v.object({
    cna: v.object({
      providerMetadata: v.object({shortName: v.literal('openssl')}),
      metrics: v.fallback(v.optional(v.pipe(v.array(v.unknown()), v.maxLength(64)), []), []),
    }),
  }),
});

const Metric = v.object({
  other: v.object({content: v.object({text: v.pipe(v.string(), v.maxLength(32))})}),
});

const Statements = v.object({disputed: v.pipe(v.array(v.unknown()), v.maxLength(1000))});
const Disputed = v.object({cve: Id});

function readRecord({cveMetadata, containers}: v.InferOutput<typeof CveRecord>): FeedReading {
  const {values} = readEach(Metric, containers.cna.metrics);
  const severity = values.map(({other}) => WORDS.get(other.content.text.toLowerCase())).find(Boolean);
  if (!severity) return {advisories: [], cves: [], skipped: 0};
  return {advisories: [], cves: [{id: cveMetadata.cveId, by: 'CNA', ratings: [], severity}], skipped: 0};
}

const WORDS: ReadonlyMap<string, Severity> = new Map([
  ['low', 'low'],
  ['moderate', 'medium'],
  ['high', 'high'],
  ['critical', 'critical'],
]);
