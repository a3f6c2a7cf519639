import {tmpdir} from 'node:os';
import {join} from 'node:path';

import type {Counts, Feed, ReadContext} from '../../companion/src/knowledge/feeds/feed.ts';
import {memoryFile} from '../../companion/src/knowledge/file.ts';
import {createHarvest, type Harvest} from '../../companion/src/knowledge/harvest.ts';
import type {Reading} from '../../companion/src/knowledge/outcome.ts';

/** Reads bytes as one of a feed's files into a harvest. */
export function readAs(
  feed: Feed,
  path: string,
  {bytes, harvest = createHarvest([]), ...context}: Read,
): Promise<Reading<Counts>> {
  return feed.read(memoryFile(bytes), {
    path,
    sink: harvest.sinkOf(feed.id),
    signal: new AbortController().signal,
    heldRecords: 0,
    seen: new Set(),
    scratch: join(tmpdir(), 'plimsoll-feeds-test'),
    today: '2026-11-20',
    onProgress: () => undefined,
    ...context,
  });
}

interface Read extends Partial<ReadContext> {
  readonly bytes: Uint8Array;
  readonly harvest?: Harvest;
}

/** A record of CVE JSON 5 about Node.js. */
export function cveRecord(id: string, change: object = {}): object {
  return {
    dataType: 'CVE_RECORD',
    cveMetadata: {cveId: id, state: 'PUBLISHED', assignerShortName: 'openjs'},
    containers: {
      cna: {
        affected: [
          {
            vendor: 'nodejs',
            product: 'node',
            versions: [{version: '4.0', status: 'affected', lessThan: '20.5.1', versionType: 'semver'}],
          },
        ],
        descriptions: [{lang: 'en', value: 'A flaw.'}],
      },
    },
    ...change,
  };
}

/** A record of NVD. */
export function nvdItem(id: string, change: object = {}): object {
  return {cve: {id, vulnStatus: 'Analyzed', descriptions: [{lang: 'en', value: 'A flaw.'}], ...change}};
}
