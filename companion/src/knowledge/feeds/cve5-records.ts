import {type Cve5Lookup, productsForCna, productsForCpe, readCve5} from '@plimsoll/shared/advisories';
import {schemes} from '@plimsoll/shared/versions';

import {parseJson} from '../json.ts';
import type {Tally} from './counted.ts';
import type {ReadContext} from './feed.ts';

/** The table of products and the version orders, as the reader of CVE records asks for them. */
export const cve5Lookup: Cve5Lookup = {
  productsForCna,
  productsForCpe,
  order: (scheme) => schemes[scheme],
};

/** Takes records of CVE JSON 5 one by one, from whatever they lie in. */
export interface RecordTaker {
  /** `name`: the id, where a file's name tells it. */
  take(record: Uint8Array, name?: string): void;
  readonly tally: Tally;
}

/**
 * Hands on what matters: of a record already seen nothing, and where only facts are wanted no record of another id is
 * even parsed.
 */
export function takeRecords({
  sink,
  seen,
  onProgress,
}: Pick<ReadContext, 'sink' | 'seen' | 'onProgress'>): RecordTaker {
  const advises = sink.wants('apps') || sink.wants('windows');
  const tally = {records: 0, unreadable: 0, parts: 0};

  function matters(id: string): boolean {
    return !seen.has(id) && (advises || sink.wanted(id));
  }

  return {
    tally,
    take(record, name) {
      tally.records += 1;
      if (tally.records % 1000 === 0) onProgress(tally.records, null);
      const id = name ?? idIn(record);
      if (id !== undefined && !matters(id)) return;
      const json = parseJson(record);
      const reading = json.ok ? readCve5(json.value, cve5Lookup) : undefined;
      const said = reading?.cves[0]?.id;
      if (!reading || said === undefined) {
        tally.unreadable += 1;
        return;
      }
      tally.parts += reading.skipped;
      // The key may have stood somewhere else in the record than where it counts.
      if (!matters(said)) return;
      seen.add(said);
      sink.take(reading);
    },
  };
}

const KEY = Buffer.from('"cveId"');
/** Room for the key, spaces and the longest id. */
const WINDOW = 64;
const ID = /^"cveId"\s{0,8}:\s{0,8}"(?<id>CVE-\d{4}-\d{4,19})"/;

/** The id a record says first; a quote within a text is escaped, so no text can hold the key. */
function idIn(record: Uint8Array): string | undefined {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const at = bytes.indexOf(KEY);
  return at < 0 ? undefined : ID.exec(bytes.toString('latin1', at, at + WINDOW))?.groups?.['id'];
}
