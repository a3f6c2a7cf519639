import {Readable} from 'node:stream';
import {createGunzip} from 'node:zlib';

import {type ByteFile, partsOf} from '../file.ts';
import {bad, type Reading} from '../outcome.ts';
import {counted} from './counted.ts';
import {type Feed, MEGABYTE} from './feed.ts';

/** FIRST's probabilities that a CVE is exploited within 30 days. */
export const epss: Feed = {
  id: 'epss',
  files: [
    {
      path: 'epss/epss_scores-current.csv.gz',
      url: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
      limit: 64 * MEGABYTE,
    },
  ],
  serves: () => true,
  daily: true,
  async read(file, {sink, signal, heldRecords}) {
    const reading = await readEpss(file, {wanted: (id) => sink.wanted(id), signal});
    if (!reading.ok) return reading;
    const {date, scores, records, skipped} = reading.value;
    const counts = counted({records, unreadable: 0, parts: skipped}, heldRecords);
    if (counts.ok) sink.epss(date, scores);
    return counts;
  },
};

/** FIRST's scores for the CVEs asked for, and the day they are of. */
export interface EpssScores {
  readonly date: string | undefined;
  readonly scores: ReadonlyMap<string, number>;
  readonly records: number;
  readonly skipped: number;
}

export interface EpssOptions {
  readonly wanted: (cve: string) => boolean;
  readonly signal?: AbortSignal | undefined;
  readonly maxBytes?: number;
}

/** Ten times today's size, unpacked. */
const MAX_BYTES = 128 * MEGABYTE;
const MAX_LINE = 4096;

/**
 * Reads `epss_scores-*.csv.gz`, also as it was before 2022 (no comment line) and in 2021 (no percentile).
 * The bytes are counted here: zlib's own limit does not hold for streams (security.md §1.10).
 */
export async function readEpss(file: ByteFile, options: EpssOptions): Promise<Reading<EpssScores>> {
  const reader = createLineReader(options.wanted);
  const limit = options.maxBytes ?? MAX_BYTES;
  let bytes = 0;
  let rest = '';
  const decoder = new TextDecoder();
  try {
    for await (const part of await unpacked(file)) {
      if (options.signal?.aborted) return bad('cancelled');
      bytes += part.length;
      if (bytes > limit) return bad(`it unpacks to more than ${limit} bytes`);
      const lines = (rest + decoder.decode(part, {stream: true})).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE) return bad('not a table: a line has no end');
      for (const line of lines) reader.line(line);
    }
  } catch (error) {
    return bad(error instanceof Error ? error.message : 'it cannot be unpacked');
  }
  reader.line(rest);
  return reader.result();
}

async function unpacked(file: ByteFile): Promise<AsyncIterable<Uint8Array>> {
  const head = await file.read(0, 2);
  const parts = partsOf(file);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return parts;
  const source = Readable.from(parts);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

const ROW = /^(?<cve>CVE-\d{4}-\d{4,19}),(?<score>\d{1,3}(?:\.\d{1,20})?(?:[eE]-?\d{1,3})?)(?:,|$)/;

function createLineReader(wanted: (cve: string) => boolean): {
  line: (text: string) => void;
  result: () => Reading<EpssScores>;
} {
  const scores = new Map<string, number>();
  let date: string | undefined;
  let [headed, records, skipped] = [false, 0, 0];
  function row(text: string): void {
    const {cve, score} = ROW.exec(text)?.groups ?? {};
    if (cve === undefined || Number(score) > 1) {
      skipped += 1;
      return;
    }
    records += 1;
    if (wanted(cve)) scores.set(cve, Number(score));
  }
  return {
    line(raw) {
      const text = raw.trim();
      if (text === '') return;
      if (headed) row(text);
      else if (text.startsWith('#'))
        date = /score_date:(?<day>\d{4}-\d{2}-\d{2})T/.exec(text)?.groups?.['day'];
      else if (text === 'cve,epss' || text.startsWith('cve,epss,')) headed = true;
      else skipped += 1;
    },
    result() {
      if (!headed) return bad('not an EPSS table: its first line is missing');
      return records === 0 ? bad('it has no scores') : {ok: true, value: {date, scores, records, skipped}};
    },
  };
}
