import {familyOf, readOsvRecord} from '@plimsoll/shared/advisories';
import {readZip, type ZipLimits} from '../../system/zip/zip.ts';
import {parseJson} from '../json.ts';
import {counted} from './counted.ts';
import {type Feed, MEGABYTE, type Sink} from './feed.ts';

const LIMITS: ZipLimits = {
  entries: 1_000_000,
  entryBytes: 16 * MEGABYTE,
  totalBytes: 8 * 1024 * MEGABYTE,
  ratio: 400,
};
/** security.md §9, "Path traversal"; colons stand in ids of Red Hat's and AlmaLinux's advisories. */
const NAMES = /^[A-Za-z0-9._:-]{1,128}\.json$/;

/** OSV's dump of one family of ecosystems, `all.zip`: one record a file. A damaged zip is refused whole. */
export function osvFeed(family: string, more: Pick<Feed, 'bulk' | 'prefix'> = {}): Feed {
  const folder = encodeURIComponent(family);
  return {
    id: `osv/${family}`,
    files: [
      {
        path: `osv/${folder}/all.zip`,
        url: `https://storage.googleapis.com/osv-vulnerabilities/${folder}/all.zip`,
        limit: 1024 * MEGABYTE,
      },
    ],
    ...more,
    serves: (ecosystem) => familyOf(ecosystem) === family,
    makes: (ecosystem) => familyOf(ecosystem) === family,
    async read(file, {sink, signal, heldRecords, onProgress}) {
      const tally = {records: 0, unreadable: 0, parts: 0};
      const read = await readZip(file, {
        limits: LIMITS,
        signal,
        names: NAMES,
        onEntry(_name, data, {done, total}) {
          tally.records += 1;
          const skipped = readRecord(data, sink);
          if (skipped === undefined) tally.unreadable += 1;
          else tally.parts += skipped;
          if (done % 1000 === 0 || done === total) onProgress(done, total);
        },
      });
      if (!read.ok) return read;
      return counted({...tally, parts: tally.parts + read.value}, heldRecords);
    },
  };
}

/** Hands one record on; how much of it could not be read, undefined for nothing of it. */
function readRecord(data: Uint8Array, sink: Sink): number | undefined {
  const json = parseJson(data);
  const answer = json.ok ? readOsvRecord(json.value, (ecosystem) => sink.wants(ecosystem)) : undefined;
  if (answer?.kind === 'withdrawn') return 0;
  if (answer?.kind !== 'reading') return undefined;
  sink.take(answer.reading);
  for (const {ecosystem, source, id, link} of answer.links) sink.link(ecosystem, source, id, link);
  return answer.reading.skipped;
}
