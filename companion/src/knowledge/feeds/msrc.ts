import {readCvrf} from '@plimsoll/shared/advisories';

import {parseJson} from '../json.ts';
import {bad} from '../outcome.ts';
import {readUnpacked} from '../unpack.ts';
import {type Feed, type FeedFile, MEGABYTE} from './feed.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The first document of the Security Update Guide is that of April 2016; the last year is as far as we plan. */
const [FIRST_YEAR, FIRST_MONTH, LAST_YEAR] = [2016, 3, 2027];
const LIMIT = 64 * MEGABYTE;
const OPEN_TAG = 60;

/** Microsoft's Security Update Guide, a document a month: builds of Windows that bring a fix, and Edge. */
export const msrc: Feed = {
  id: 'msrc',
  files: filesOfMonths(),
  serves: (ecosystem) => ecosystem === 'windows' || ecosystem === 'apps',
  makes: (ecosystem) => ecosystem === 'windows',
  async read(file, {sink}) {
    const bytes = await readUnpacked(file, LIMIT);
    if (!bytes.ok) return bytes;
    if (bytes.value.length === 0) return bad('it is empty');
    const isXml = bytes.value[0] === OPEN_TAG || startsWithMark(bytes.value);
    const document = isXml
      ? ({ok: true, value: new TextDecoder().decode(bytes.value)} as const)
      : parseJson(bytes.value);
    if (!document.ok) return document;
    const reading = readCvrf(document.value);
    // No count is too small: documents before 2020 name no builds, and one that has just begun has few.
    if (!reading) return bad("not a document of Microsoft's Security Update Guide");
    sink.take(reading);
    return {ok: true, value: {records: reading.cves.length, skipped: reading.skipped}};
  },
};

function filesOfMonths(): FeedFile[] {
  const files: FeedFile[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (const [place, name] of MONTHS.entries()) {
      if (year === FIRST_YEAR && place < FIRST_MONTH) continue;
      const month = `${year}-${String(place + 1).padStart(2, '0')}`;
      const path = `msrc/${year}-${name}.json`;
      // The server answers in XML unless asked for JSON; either is read.
      const url = `https://api.msrc.microsoft.com/cvrf/v3.0/cvrf/${year}-${name}`;
      files.push({path, url, limit: LIMIT, month});
      files.push({path: `msrc/${year}-${name}.xml`, limit: LIMIT, month, insteadOf: [path]});
    }
  }
  return files;
}

/** UTF-8's byte order mark, which a .NET server may put before its XML. */
function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && bytes[3] === OPEN_TAG;
}
