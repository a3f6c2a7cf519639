import {type FeedReading, joinMfsa, readMfsa} from '@plimsoll/shared/advisories';

import {githubTar, readArchive} from './archive.ts';
import {counted} from './counted.ts';
import {type Feed, MEGABYTE} from './feed.ts';

const LIMITS = {entries: 50_000, entryBytes: 4 * MEGABYTE, totalBytes: 128 * MEGABYTE};
/** Those in Markdown, before 2017, name no CVEs apart. */
const NAMES = /^(?:[A-Za-z0-9._-]{1,128}\/){0,3}announce\/\d{4}\/mfsa\d{4}-\d{2,4}\.yml$/;

/** Mozilla's own advisories: Firefox, its ESR branches and Thunderbird. */
export const mozilla: Feed = {
  id: 'mozilla',
  files: [
    {
      path: 'mozilla/foundation-security-advisories.tar.gz',
      url: githubTar('mozilla/foundation-security-advisories', 'master'),
      limit: 64 * MEGABYTE,
    },
    {
      path: 'mozilla/mfsa-announce.tar.xz',
      limit: 64 * MEGABYTE,
      insteadOf: ['mozilla/foundation-security-advisories.tar.gz'],
    },
  ],
  serves: (ecosystem) => ecosystem === 'apps',
  makes: (ecosystem) => ecosystem === 'apps',
  async read(file, {sink, signal, heldRecords}) {
    const readings: FeedReading[] = [];
    let unreadable = 0;
    const read = await readArchive(file, {
      limits: LIMITS,
      signal,
      names: NAMES,
      onEntry(name, data) {
        const reading = readMfsa(name, new TextDecoder().decode(data));
        if (reading) readings.push(reading);
        else unreadable += 1;
      },
    });
    if (!read.ok) return read;
    // Once over all of them: which branches a fix is for shows only there.
    const joined = joinMfsa(readings);
    const records = readings.length + unreadable;
    const counts = counted({records, unreadable, parts: joined.skipped}, heldRecords);
    if (counts.ok) sink.take(joined);
    return counts;
  },
};
