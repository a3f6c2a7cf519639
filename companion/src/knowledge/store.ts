import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';

import {decodeSlice, type LoadedSlice, MAX_SLICE_BYTES, type SliceError} from '@plimsoll/shared/advisories';

import type {SliceKeys} from './keys.ts';
import {bad, type Reading} from './outcome.ts';

/** A slice in use, with the bytes it is read from. */
export interface HeldSlice {
  readonly bytes: Uint8Array;
  readonly slice: LoadedSlice;
}

/** The slices of this device. `save` keeps the last good one whenever it refuses. */
export interface SliceStore {
  all(): ReadonlyMap<string, HeldSlice>;
  /** What was found broken when the folder was read, for people. */
  readonly problems: readonly string[];
  save(bytes: Uint8Array): Reading<HeldSlice>;
  /** Takes up what another process of ours has saved since; the slice held stays when that cannot be used. */
  reload(ecosystem: string): Reading<HeldSlice>;
}

const FILE = /^[A-Za-z]{1,32}-[A-Za-z0-9.]{1,16}\.slice$/;

/** Slices in a folder; without one they live in memory only. Throws when the folder cannot be read or made. */
export function openStore(folder: string | undefined, keys: SliceKeys): SliceStore {
  const held = new Map<string, HeldSlice>();
  const problems: string[] = [];
  for (const name of folder === undefined ? [] : sliceFiles(folder)) {
    const loaded = load(join(folder ?? '', name), keys);
    if (!loaded.ok) problems.push(`${name}: ${loaded.why}`);
    else if (fileName(loaded.value.slice.ecosystem) === name)
      held.set(loaded.value.slice.ecosystem, loaded.value);
    else problems.push(`${name}: it is the slice of another ecosystem`);
  }
  return {
    problems,
    all: () => held,
    save(bytes) {
      const decoded = decode(bytes, keys);
      if (!decoded.ok) return decoded;
      const {ecosystem} = decoded.value.slice;
      const objection = objectionTo(decoded.value.slice, held.get(ecosystem)?.slice);
      if (objection !== undefined) return bad(objection);
      if (folder !== undefined) writeWhole(folder, fileName(ecosystem), bytes);
      held.set(ecosystem, decoded.value);
      return decoded;
    },
    reload(ecosystem) {
      const loaded = load(join(folder ?? '', fileName(ecosystem)), keys);
      if (!loaded.ok) return loaded;
      const {slice} = loaded.value;
      if (slice.ecosystem !== ecosystem) return bad('it is the slice of another ecosystem');
      const objection = objectionTo(slice, held.get(ecosystem)?.slice);
      if (objection !== undefined) return bad(objection);
      held.set(ecosystem, loaded.value);
      return loaded;
    },
  };
}

/** Why a good slice still must not replace the one held (security.md §9, "Feeds"); undefined when it may. */
export function objectionTo(next: LoadedSlice, held: LoadedSlice | undefined): string | undefined {
  if (!held) return undefined;
  if (next.built < held.built) return `it was built ${next.built}, before the one in use (${held.built})`;
  if (next.advisories < 0.8 * held.advisories) {
    return `it has ${next.advisories} advisories where the one in use has ${held.advisories}: more than a fifth is gone`;
  }
  return undefined;
}

function sliceFiles(folder: string): string[] {
  mkdirSync(folder, {recursive: true, mode: 0o700});
  return readdirSync(folder)
    .filter((name) => FILE.test(name))
    .toSorted();
}

/** `Debian:12` → `Debian-12.slice`. */
function fileName(ecosystem: string): string {
  return `${ecosystem.replace(':', '-')}.slice`;
}

function load(path: string, keys: SliceKeys): Reading<HeldSlice> {
  try {
    if (statSync(path).size > MAX_SLICE_BYTES) return bad(SENTENCES['too-large']);
    return decode(readFileSync(path), keys);
  } catch (error) {
    return bad(error instanceof Error ? error.message : 'it cannot be read');
  }
}

function decode(bytes: Uint8Array, keys: SliceKeys): Reading<HeldSlice> {
  const decoded = decodeSlice(bytes, keys.verify);
  return decoded.ok ? {ok: true, value: {bytes, slice: decoded.slice}} : bad(SENTENCES[decoded.error]);
}

const SENTENCES: Readonly<Record<SliceError, string>> = {
  'too-large': 'it is larger than a slice may be',
  'bad-magic': 'it is not a slice',
  'bad-version': 'it is of another format version',
  'bad-signature': 'its signature is wrong: it was changed, or made elsewhere',
  malformed: 'it is damaged',
};

/** All or nothing: a power cut leaves the old file or the new one, never half of it. */
function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  const draft = join(folder, `${name}.new`);
  rmSync(draft, {force: true});
  const file = openSync(draft, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, join(folder, name));
}
