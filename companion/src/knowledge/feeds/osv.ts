import {familyOf, readOsvRecord} from '@plimsoll/shared/advisories';

import {parseJson} from '../json.ts';
import {bad} from '../outcome.ts';
import {readZip, type ZipLimits} from '../zip.ts';
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
    required: true,
    serves: (ecosystem) => familyOf(ecosystem) === family,
    async read(file, {sink, signal, onProgress}) {
      let records = 0;
      let skipped = 0;
      const read = await readZip(file, {
        limits: LIMITS,
        signal,
        names: NAMES,
        onEntry(_name, data, {done, total}) {
          records += 1;
          skipped += readRecord(data, sink);
          if (done % 1000 === 0 || done === total) onProgress(done, total);
        },
      });
      if (!read.ok) return read;
      if (records <= skipped) return bad('none of its records could be read');
      return {ok: true, value: {records, skipped: skipped + read.value}};
    },
  };
}

/** Hands one record on; how much of it could not be read. */
function readRecord(data: Uint8Array, sink: Sink): number {
  const json = parseJson(data);
  const answer = json.ok ? readOsvRecord(json.value, sink.wants) : undefined;
  if (answer?.kind === 'withdrawn') return 0;
  if (answer?.kind !== 'reading') return 1;
  sink.take(answer.reading);
  for (const {ecosystem, source, id, link} of answer.links) sink.link(ecosystem, source, id, link);
  return answer.reading.skipped;
}
