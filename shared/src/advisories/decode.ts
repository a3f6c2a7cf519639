import * as v from 'valibot';

import {readVarints} from './bytes.ts';
import {MAX_SLICE_BYTES, SliceHeader} from './content.ts';
import {joinKey} from './cve-key.ts';
import {type Sections, splitSections, type Verify} from './frame.ts';
import {type AdvisoryTable, type CveTable, createSlice} from './query.ts';
import type {LoadedSlice} from './slice.ts';
import {decodeLines, decodeText} from './text.ts';

export type SliceError = 'too-large' | 'bad-magic' | 'bad-version' | 'bad-signature' | 'malformed';
export type DecodedSlice =
  | {readonly ok: true; readonly slice: LoadedSlice}
  | {readonly ok: false; readonly error: SliceError};

/**
 * Reads a slice, signature first. Never throws: what comes from a disk or a wire is data.
 * No count inside can allocate more than the file itself weighs.
 */
export function decodeSlice(bytes: Uint8Array, verify: Verify): DecodedSlice {
  if (bytes.length > MAX_SLICE_BYTES) return {ok: false, error: 'too-large'};
  const sections = splitSections(bytes, verify);
  if (typeof sections === 'string') return {ok: false, error: sections};

  const header = decodeHeader(sections.header);
  const advisories = readAdvisories(sections);
  const cves = readCves(sections);
  if (!header || !advisories || !cves) return {ok: false, error: 'malformed'};
  return {ok: true, slice: createSlice(header, advisories, cves)};
}

function decodeHeader(bytes: Uint8Array): SliceHeader | undefined {
  const Json = v.pipe(v.string(), v.maxLength(65_536), v.parseJson(), SliceHeader);
  const header = v.safeParse(Json, decodeText(bytes.subarray(0, 65_537)));
  return header.success ? header.output : undefined;
}

function readAdvisories(sections: Sections): AdvisoryTable | undefined {
  const sources = decodeLines(sections.sources);
  const bounds = decodeLines(sections.bounds);
  const links = decodeLines(sections.links);
  if (!sources || !bounds || !links) return undefined;
  const {flags} = sections;
  const groupStarts = starts(readVarints(sections.groupCounts, sources.length), bounds.length);
  const entryStarts = starts(readVarints(sections.groupSizes, bounds.length), flags.length);
  const linkRefs = readVarints(sections.linkRefs, flags.length);
  const steps = readVarints(sections.entries, 2 * flags.length);
  if (!groupStarts || !entryStarts || !linkRefs || !steps) return undefined;
  return {
    sources,
    bounds,
    links,
    groupStarts,
    entryStarts,
    linkRefs,
    flags,
    keys: readKeys(steps, entryStarts),
  };
}

function readCves(sections: Sections): CveTable | undefined {
  const odd = decodeLines(sections.odd);
  const vectors = decodeLines(sections.vectors);
  const {ratings, scores, titles} = sections;
  const count = ratings.length;
  const steps = readVarints(sections.cves, 2 * count);
  const vectorRefs = readVarints(sections.vectorRefs, count);
  const published = readVarints(sections.published, count);
  const epss = readVarints(sections.epss, count);
  const kev = readKev(sections.kev, count);
  if (!odd || !vectors || !steps || !vectorRefs || !published || !epss || !kev) return undefined;
  if (scores.length !== count) return undefined;
  const keys = readKeys(steps, Uint32Array.of(0, count));
  return {odd, vectors, ratings, scores, titles, vectorRefs, published, epss, kev, keys};
}

/** Where each member begins, from how many each has; undefined unless they make up `total` exactly. */
function starts(counts: Float64Array | undefined, total: number): Uint32Array | undefined {
  if (!counts) return undefined;
  const result = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i] ?? 0;
    if (sum > total) return undefined;
    result[i + 1] = sum;
  }
  return sum === total ? result : undefined;
}

/** Keys from steps; each group begins afresh. */
function readKeys(steps: Float64Array, groups: Uint32Array): Float64Array {
  const keys = new Float64Array(steps.length / 2);
  for (let group = 0; group + 1 < groups.length; group++) {
    let year = 0;
    let number = 0;
    for (let i = groups[group] ?? 0; i < (groups[group + 1] ?? 0); i++) {
      const years = steps[2 * i] ?? 0;
      year += years;
      number = (years > 0 ? 0 : number) + (steps[2 * i + 1] ?? 0);
      keys[i] = joinKey(year, number);
    }
  }
  return keys;
}

function readKev(bytes: Uint8Array, cves: number): CveTable['kev'] | undefined {
  const count = bytes.reduce((sum, byte) => sum + (byte < 128 ? 1 : 0), 0);
  const values = readVarints(bytes, count);
  if (!values || count % 4 !== 0) return undefined;
  const entries = new Map<number, {added: number; due: number; ransomware: boolean}>();
  let place = 0;
  for (let i = 0; i < count; i += 4) {
    place += values[i] ?? 0;
    if (place >= cves) return undefined;
    entries.set(place, {added: values[i + 1] ?? 0, due: values[i + 2] ?? 0, ransomware: values[i + 3] === 1});
  }
  return entries;
}
