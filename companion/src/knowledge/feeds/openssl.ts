import {type FeedReading, readCve5, readOpenssl} from '@plimsoll/shared/advisories';

import {parseJson} from '../json.ts';
import {githubTar, readArchive} from './archive.ts';
import {counted} from './counted.ts';
import {cve5Lookup} from './cve5-records.ts';
import {type Feed, MEGABYTE} from './feed.ts';

const LIMITS = {entries: 50_000, entryBytes: 4 * MEGABYTE, totalBytes: 256 * MEGABYTE};
const NAMES = /^(?:[A-Za-z0-9._-]{1,128}\/){0,3}secjson\/(?:CVE-\d{4}-\d{4,19}|statements)\.json$/;
const TAR = 'openssl/release-metadata.tar.gz';

/** OpenSSL's own list of its vulnerabilities: ranges of each branch, severity in its words, and what it disputes. */
export const openssl: Feed = {
  id: 'openssl',
  files: [
    {path: TAR, url: githubTar('openssl/release-metadata', 'main'), limit: 64 * MEGABYTE},
    {path: 'openssl-secjson.tar.xz', limit: 64 * MEGABYTE, insteadOf: [TAR]},
  ],
  serves: (ecosystem) => ecosystem === 'apps',
  makes: (ecosystem) => ecosystem === 'apps',
  async read(file, {sink, signal, heldRecords}) {
    const readings: FeedReading[] = [];
    const tally = {records: 0, unreadable: 0, parts: 0};
    const read = await readArchive(file, {
      limits: LIMITS,
      signal,
      names: NAMES,
      onEntry(_name, data) {
        tally.records += 1;
        const json = parseJson(data);
        const said = json.ok ? readRecord(json.value) : [];
        if (said.length === 0) tally.unreadable += 1;
        tally.parts += said.reduce((sum, {skipped}) => sum + skipped, 0);
        readings.push(...said);
      },
    });
    if (!read.ok) return read;
    const counts = counted(tally, heldRecords);
    if (counts.ok) for (const reading of readings) sink.take(reading);
    return counts;
  },
};

/** A record is CVE JSON 5; what only OpenSSL's own words say comes beside it. */
function readRecord(json: unknown): readonly FeedReading[] {
  const ranges = readCve5(json, cve5Lookup);
  const words = readOpenssl(json);
  const isWords = words.cves.length > 0 || words.skipped === 0;
  return [...(ranges ? [ranges] : []), ...(isWords ? [words] : [])];
}
