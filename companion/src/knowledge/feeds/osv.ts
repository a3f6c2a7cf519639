import {type Collector, createCollector, readOsv} from '@plimsoll/shared/advisories';

import type {ByteFile} from '../file.ts';
import {parseJson} from '../json.ts';
import {bad, type Reading} from '../outcome.ts';
import {readZip, type ZipLimits} from '../zip.ts';

/** What an OSV dump holds for the ecosystems asked for. */
export interface OsvDump {
  readonly collectors: ReadonlyMap<string, Collector>;
  /** Records read, of whatever release. */
  readonly records: number;
  /** Records, or parts of them, that could not be read. */
  readonly skipped: number;
}

const LIMITS: ZipLimits = {
  entries: 500_000,
  entryBytes: 16 * 1024 * 1024,
  totalBytes: 4 * 1024 * 1024 * 1024,
  ratio: 400,
};
/** security.md §9, "Path traversal". */
const NAMES = /^[A-Za-z0-9._-]{1,128}\.json$/;

export interface OsvOptions {
  readonly ecosystems: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly limits?: ZipLimits;
}

/** Reads OSV's `all.zip`. A record that cannot be read is left out and counted; a damaged zip is refused whole. */
export async function readOsvDump(file: ByteFile, options: OsvOptions): Promise<Reading<OsvDump>> {
  const wanted = new Set(options.ecosystems);
  const collectors = new Map(options.ecosystems.map((name) => [name, createCollector(name)]));
  let records = 0;
  let skipped = 0;
  const read = await readZip(file, {
    limits: options.limits ?? LIMITS,
    signal: options.signal,
    names: NAMES,
    onEntry(_name, data, {done, total}) {
      const json = parseJson(data);
      const reading = json.ok ? readOsv(json.value, wanted) : ({kind: 'invalid'} as const);
      records += 1;
      if (reading.kind === 'invalid') skipped += 1;
      if (reading.kind === 'cve') skipped += reading.skipped;
      for (const collector of collectors.values()) collector.add(reading);
      if (done % 1000 === 0 || done === total) options.onProgress?.(done, total);
    },
  });
  if (!read.ok) return read;
  if (records === skipped) return bad('none of its records could be read');
  return {ok: true, value: {collectors, records, skipped: skipped + read.value}};
}
