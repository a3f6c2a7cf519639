import {readPsf} from '@plimsoll/shared/advisories';

import {parseJson} from '../json.ts';
import {githubTar, readArchive} from './archive.ts';
import {counted} from './counted.ts';
import {type Feed, MEGABYTE} from './feed.ts';

const LIMITS = {entries: 50_000, entryBytes: 4 * MEGABYTE, totalBytes: 128 * MEGABYTE};
const NAMES = /^(?:[A-Za-z0-9._-]{1,128}\/){0,3}advisories\/python\/PSF-\d{4}-\d{1,6}\.json$/;
const TAR = 'python/advisory-database.tar.gz';

/**
 * Advisories of the Python Software Foundation about Python itself. It names commits, not releases: it describes what
 * other feeds name, and is read after them.
 */
export const python: Feed = {
  id: 'python',
  files: [
    {path: TAR, url: githubTar('psf/advisory-database', 'main'), limit: 64 * MEGABYTE},
    {path: 'psf-osv.tar.xz', limit: 64 * MEGABYTE, insteadOf: [TAR]},
  ],
  serves: (ecosystem) => ecosystem === 'apps',
  async read(file, {sink, signal, heldRecords}) {
    const tally = {records: 0, unreadable: 0, parts: 0};
    const read = await readArchive(file, {
      limits: LIMITS,
      signal,
      names: NAMES,
      onEntry(_name, data) {
        tally.records += 1;
        const json = parseJson(data);
        const reading = json.ok ? readPsf(json.value) : undefined;
        const isNothing = reading?.cves.length === 0 && reading.advisories.length === 0;
        // A record without a CVE is one all the same.
        if (!reading || (isNothing && reading.skipped > 0)) {
          tally.unreadable += 1;
          return;
        }
        tally.parts += reading.skipped;
        sink.take(reading);
      },
    });
    return read.ok ? counted(tally, heldRecords) : read;
  },
};
