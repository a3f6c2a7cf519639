import {type AdvisoryTable, readAdvisoryTable} from './advisory-table.ts';
import {MAX_SLICE_BYTES, type SliceHeader} from './content.ts';
import {type CveTable, readCveTable} from './cve-table.ts';
import {decodeHeader} from './decode-parts.ts';
import {type FileKind, type FrameError, type SectionReader, splitSections, type Verify} from './frame.ts';
import {askAdvisories, askCves} from './query.ts';
import type {LoadedSlice} from './slice.ts';

export type SliceError = 'too-large' | FrameError;
type Decoded<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly error: SliceError};

/** A file's header, its signature checked; what a store needs to know before it takes the file. */
export function decodeFileHeader(kind: FileKind, bytes: Uint8Array, verify: Verify): Decoded<SliceHeader> {
  return decodeFile(kind, bytes, verify, (_section, header) => header);
}

/** The advisories' file, ready to ask; signature first. Never throws: what comes from a disk or a wire is data. */
export function decodeAdvisories(bytes: Uint8Array, verify: Verify): Decoded<AdvisoryTable> {
  return decodeFile('advisories', bytes, verify, readAdvisoryTable);
}

/** The CVE table's file, likewise. */
export function decodeCves(bytes: Uint8Array, verify: Verify): Decoded<CveTable> {
  return decodeFile('cves', bytes, verify, readCveTable);
}

/** A slice of its two files; without the CVE table it still matches, and nothing is known of the CVEs themselves. */
export function createSlice(advisories: AdvisoryTable, cves: CveTable | undefined): LoadedSlice {
  const {header} = advisories;
  const fetched = new Map(header.sources.map(({feed, fetchedAt}) => [feed.split(':')[0], fetchedAt]));
  return {
    header: cves
      ? {...header, ...dailyDates(cves.header), sources: mergeSources(header, cves.header)}
      : header,
    ecosystem: header.ecosystem,
    built: header.built,
    expires: header.expires,
    advisories: advisories.flags.length,
    lifecycles: advisories.lifecycles,
    cves: cves?.keys.length ?? 0,
    fetchedAt: (feed) => fetched.get(feed),
    ...askAdvisories(advisories),
    ...askCves(cves),
  };
}

function decodeFile<const K extends FileKind, T>(
  kind: K,
  bytes: Uint8Array,
  verify: Verify,
  read: (section: SectionReader<K>, header: SliceHeader) => T | undefined,
): Decoded<T> {
  if (bytes.length > MAX_SLICE_BYTES) return {ok: false, error: 'too-large'};
  const section = splitSections(kind, bytes, verify);
  if (typeof section === 'string') return {ok: false, error: section};
  const header = decodeHeader(section('header'));
  const value = header && read(section, header);
  return value === undefined ? {ok: false, error: 'malformed'} : {ok: true, value};
}

function dailyDates({epssDate, kevDate}: SliceHeader): Pick<SliceHeader, 'epssDate' | 'kevDate'> {
  return {...(epssDate === undefined ? {} : {epssDate}), ...(kevDate === undefined ? {} : {kevDate})};
}

/** The CVE table may be newer than the advisories: what it says of a feed counts. */
function mergeSources(older: SliceHeader, newer: SliceHeader): SliceHeader['sources'] {
  return [...new Map([...older.sources, ...newer.sources].map((source) => [source.feed, source])).values()];
}
