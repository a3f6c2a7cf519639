import {type DebianStatement, readTracker} from '@plimsoll/shared/advisories';

import {parseJson} from '../json.ts';
import {readElements} from '../json-elements.ts';
import {unpackParts} from '../unpack.ts';
import {counted} from './counted.ts';
import {type Feed, MEGABYTE, type Sink} from './feed.ts';

/** Debian's releases by the names the tracker has for them (distro-info-data, debian.csv). */
const RELEASES: ReadonlyMap<string, string> = new Map([
  ['jessie', 'Debian:8'],
  ['stretch', 'Debian:9'],
  ['buster', 'Debian:10'],
  ['bullseye', 'Debian:11'],
  ['bookworm', 'Debian:12'],
  ['trixie', 'Debian:13'],
  ['forky', 'Debian:14'],
]);

const MAX_BYTES = 1024 * MEGABYTE;
/** The entry of the kernel has some ten megabytes. */
const SOURCE_BYTES = 64 * MEGABYTE;

/**
 * The tracker of Debian's security team: why there is no fix, and what OSV, which is made from it, lacks. Read by source
 * package, so that only one of them is ever in memory.
 */
export const debianTracker: Feed = {
  id: 'debian-tracker',
  files: [
    {
      path: 'debian-tracker/tracker.json',
      url: 'https://security-tracker.debian.org/tracker/data/json',
      limit: 512 * MEGABYTE,
    },
    {
      path: 'debian-tracker/tracker.json.gz',
      limit: 128 * MEGABYTE,
      insteadOf: ['debian-tracker/tracker.json'],
    },
  ],
  serves: (ecosystem) => [...RELEASES.values()].includes(ecosystem),
  async read(file, {sink, signal, heldRecords, onProgress}) {
    const teller = createTeller(sink);
    const tally = {records: 0, unreadable: 0, parts: 0};
    const read = await readElements(unpackParts(file, MAX_BYTES), {
      elementBytes: SOURCE_BYTES,
      signal,
      onElement(element) {
        tally.records += 1;
        const skipped = teller(element);
        if (skipped === undefined) tally.unreadable += 1;
        else tally.parts += skipped;
        if (tally.records % 1000 === 0) onProgress(tally.records, null);
      },
    });
    return read.ok ? counted(tally, heldRecords) : read;
  },
};

/** Reads `"source": {…}`; how much of it could not be read, undefined for nothing of it. */
function createTeller(sink: Sink): (element: Uint8Array) => number | undefined {
  const releases = new Map([...RELEASES].filter(([, ecosystem]) => sink.wants(ecosystem)));
  const open = new Map(
    [...releases.values()].map((ecosystem) => [
      ecosystem,
      new Set(sink.open(ecosystem).map(({source, id}) => `${source}\n${id}`)),
    ]),
  );
  const [before, after] = [Buffer.from('{'), Buffer.from('}')];
  return (element) => {
    const json = parseJson(Buffer.concat([before, element, after]));
    const [entry] = json.ok && typeof json.value === 'object' ? Object.entries(json.value ?? {}) : [];
    if (!entry || !isObject(entry[1])) return undefined;
    const {statements, skipped} = readTracker(entry[0], entry[1], releases);
    for (const statement of statements) {
      const {ecosystem, source, id} = statement;
      tell(statement, sink, open.get(ecosystem)?.has(`${source}\n${id}`) === true);
    }
    return skipped;
  };
}

/** Where OSV has a fix it stands: the copy of the tracker at hand may be the older one. `open`: OSV knows of none. */
function tell(statement: DebianStatement, sink: Sink, open: boolean): void {
  const {kind, ecosystem, source, id} = statement;
  if (kind === 'not-affected') {
    sink.refine(ecosystem, source, id, 'not-affected');
    return;
  }
  const {kind: _kind, ...reading} = statement;
  if (open && reading.fixed !== undefined) sink.refine(ecosystem, source, id, 'not-affected');
  // Only what is not there yet is added.
  sink.advisories([reading]);
  if (kind === 'undetermined') sink.refine(ecosystem, source, id, 'undetermined');
  else if (reading.fixed === undefined) sink.refine(ecosystem, source, id, reading.state);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
