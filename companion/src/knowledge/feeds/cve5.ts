import {readZip, type ZipLimits} from '../../system/zip/zip.ts';
import type {ByteFile} from '../file.ts';
import {readElements} from '../json-elements.ts';
import {readLines} from '../json-lines.ts';
import type {Reading} from '../outcome.ts';
import {unpackParts} from '../unpack.ts';
import {withInnerZip} from '../zip-inner.ts';
import {githubTar, readArchive} from './archive.ts';
import {counted} from './counted.ts';
import {type RecordTaker, takeRecords} from './cve5-records.ts';
import {type Feed, MEGABYTE, type ReadContext} from './feed.ts';

const RECORD_BYTES = 16 * MEGABYTE;
const LIMITS: ZipLimits = {
  entries: 2_000_000,
  entryBytes: RECORD_BYTES,
  totalBytes: 32 * 1024 * MEGABYTE,
  ratio: 400,
};
const INNER_BYTES = 4 * 1024 * MEGABYTE;
/** `cves/2024/1xxx/CVE-2024-1234.json`, `deltaCves/CVE-2024-1234.json`, with any folder before it. */
const NAMES = /^(?:[A-Za-z0-9._-]{1,128}\/){0,5}CVE-\d{4}-\d{4,19}\.json$/;
const DELTA = 'cve5/delta.zip';
const LIST = ['cve5/cvelist.zip', 'cve5/cvelist.tar.gz'];
const ENRICHED = ['cve5/vulnrichment.zip', 'cve5/vulnrichment.tar.gz'];

/**
 * The CVE list, and what CISA adds to it: ranges of products and of Windows, and what is said of every CVE itself. Newest
 * first: what has changed since midnight, then the list, which has CISA's part too; extracts only where it is missing.
 */
export const cve5: Feed = {
  id: 'cve5',
  files: [
    {path: DELTA, limit: 1024 * MEGABYTE},
    {path: 'cve5/cvelist.zip', limit: 2048 * MEGABYTE},
    {
      path: 'cve5/cvelist.tar.gz',
      // Releases have names with days in them: no address of theirs stays the same.
      url: githubTar('CVEProject/cvelistV5', 'main'),
      limit: 2048 * MEGABYTE,
      insteadOf: LIST.slice(0, 1),
    },
    {path: 'cve5/vulnrichment.zip', limit: 1024 * MEGABYTE, insteadOf: LIST},
    {
      path: 'cve5/vulnrichment.tar.gz',
      url: githubTar('cisagov/vulnrichment', 'develop'),
      limit: 1024 * MEGABYTE,
      insteadOf: [...LIST, ...ENRICHED.slice(0, 1)],
    },
    {path: 'cve5/wellknown-vulnrichment.json', limit: 256 * MEGABYTE, insteadOf: [...LIST, ...ENRICHED]},
    {path: 'cve5/vulnrichment-desktop.jsonl.gz', limit: 256 * MEGABYTE, insteadOf: [...LIST, ...ENRICHED]},
    {
      path: 'cve5/vulnrichment-all-reduced.jsonl.gz',
      limit: 256 * MEGABYTE,
      insteadOf: [...LIST, ...ENRICHED],
    },
  ],
  serves: () => true,
  makes: (ecosystem) => ecosystem === 'apps' || ecosystem === 'windows',
  bulk: true,
  async read(file, context) {
    const taker = takeRecords(context);
    const read = await readRecords(file, taker, context);
    if (!read.ok) return read;
    const isDelta = context.path === DELTA;
    // At midnight nothing has changed since midnight.
    if (isDelta && taker.tally.records === 0) return {ok: true, value: {records: 0, skipped: 0}};
    return counted(taker.tally, isDelta ? 0 : context.heldRecords);
  },
};

function readRecords(
  file: ByteFile,
  taker: RecordTaker,
  context: ReadContext,
): Promise<Reading<number | undefined>> {
  const {path, signal} = context;
  if (path.endsWith('.zip')) return readRecordZip(file, taker, context);
  if (path.endsWith('.tar.gz')) {
    return readArchive(file, {
      limits: LIMITS,
      signal,
      names: NAMES,
      onEntry: (name, data) => taker.take(data, idOf(name)),
    });
  }
  const parts = unpackParts(file, LIMITS.totalBytes);
  if (path.endsWith('.json')) {
    return readElements(parts, {elementBytes: RECORD_BYTES, signal, onElement: (data) => taker.take(data)});
  }
  return readLines(parts, {lineBytes: RECORD_BYTES, signal, onLine: (line) => taker.take(line)});
}

/** A release wraps its zip into another one. */
async function readRecordZip(
  file: ByteFile,
  taker: RecordTaker,
  {signal, scratch}: ReadContext,
): Promise<Reading<number>> {
  const inner = await withInnerZip(file, {name: /^cves\.zip$/, maxBytes: INNER_BYTES, scratch, signal}, read);
  return inner ?? read(file);

  function read(zip: ByteFile): Promise<Reading<number>> {
    return readZip(zip, {
      limits: LIMITS,
      signal,
      names: NAMES,
      onEntry: (name, data) => taker.take(data, idOf(name)),
    });
  }
}

function idOf(name: string): string | undefined {
  return name.split('/').at(-1)?.replace('.json', '');
}
