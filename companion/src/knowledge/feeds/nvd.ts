import {productsForCpe, readNvd, readNvdRanges} from '@plimsoll/shared/advisories';

import {parseJson} from '../json.ts';
import {readElements} from '../json-elements.ts';
import {unpackParts} from '../unpack.ts';
import {counted, type Tally} from './counted.ts';
import {type Feed, type FeedFile, MEGABYTE, type ReadContext} from './feed.ts';

const FEEDS = 'https://nvd.nist.gov/feeds/json/cve/2.0';
/** The first year's file has all years before it; the last year is as far as we plan. */
const [FIRST_YEAR, LAST_YEAR] = [2002, 2027];
const MAX_BYTES = 2048 * MEGABYTE;
const RECORD_BYTES = 16 * MEGABYTE;

/** NVD: ratings, weaknesses and texts of all CVEs, and ranges of products where who assigned the CVE gave none. */
export const nvd: Feed = {
  id: 'nvd',
  files: filesOfYears(),
  serves: () => true,
  makes: (ecosystem) => ecosystem === 'apps',
  bulk: true,
  async read(file, context) {
    const {signal, path, heldRecords} = context;
    const taker = takeItems(context);
    const read = await readElements(unpackParts(file, MAX_BYTES), {
      under: 'vulnerabilities',
      elementBytes: RECORD_BYTES,
      signal,
      onElement: taker.take,
    });
    if (!read.ok) return read;
    // What has changed these eight days is now more, now less.
    const isDelta = !/\d{4}\.json/.test(path);
    if (isDelta && taker.tally.records === 0) return {ok: true, value: {records: 0, skipped: 0}};
    return counted(taker.tally, isDelta ? 0 : heldRecords);
  },
};

function filesOfYears(): FeedFile[] {
  const recent = ['modified', 'recent'].map((name) => fileOf(name));
  const years: FeedFile[] = [];
  for (let year = LAST_YEAR; year >= FIRST_YEAR; year--)
    years.push({...fileOf(String(year)), month: `${year}-01`});
  return [...recent, ...years];
}

function fileOf(name: string): FeedFile {
  const file = `nvdcve-2.0-${name}.json.gz`;
  return {path: `nvd/${file}`, url: `${FEEDS}/${file}`, limit: 512 * MEGABYTE};
}

function takeItems({sink, seen, onProgress}: ReadContext): {
  take: (item: Uint8Array) => void;
  tally: Tally;
} {
  const advises = sink.wants('apps');
  const tally = {records: 0, unreadable: 0, parts: 0};

  function matters(id: string): boolean {
    return !seen.has(id) && (advises || sink.wanted(id));
  }

  return {
    tally,
    take(item) {
      tally.records += 1;
      if (tally.records % 1000 === 0) onProgress(tally.records, null);
      const id = idIn(item);
      if (id !== undefined && !matters(id)) return;
      const json = parseJson(item);
      const reading = json.ok ? readNvd(json.value) : undefined;
      const said = reading?.cves[0]?.id;
      if (!json.ok || !reading || said === undefined) {
        tally.unreadable += 1;
        return;
      }
      tally.parts += reading.skipped;
      if (!matters(said)) return;
      seen.add(said);
      const ranges = advises ? readNvdRanges(json.value, productsForCpe) : {advisories: [], skipped: 0};
      tally.parts += ranges.skipped;
      sink.take({...reading, advisories: ranges.advisories});
    },
  };
}

/** Where NVD's own files have the id: at the very beginning. */
const WINDOW = 128;
const ID = /^\s{0,32}\{\s{0,32}"cve"\s{0,8}:\s{0,8}\{\s{0,32}"id"\s{0,8}:\s{0,8}"(?<id>CVE-\d{4}-\d{4,19})"/;

function idIn(item: Uint8Array): string | undefined {
  const head = Buffer.from(item.buffer, item.byteOffset, Math.min(item.byteLength, WINDOW));
  return ID.exec(head.toString('latin1'))?.groups?.['id'];
}
