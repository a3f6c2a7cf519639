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

import {
  createSlice,
  decodeAdvisories,
  decodeCves,
  decodeFileHeader,
  type FileKind,
  KINDS,
  type LoadedSlice,
  MAX_SLICE_BYTES,
  type SliceError,
  type SliceHeader,
  type Verify,
} from '@plimsoll/shared/advisories';

import {bad, type Reading} from './outcome.ts';

/** A slice in use. */
export interface HeldSlice {
  readonly slice: LoadedSlice;
  /** Headers of its files, each of which has its own age. */
  readonly headers: Readonly<Partial<Record<FileKind, SliceHeader>>>;
}

/** Files of one slice; what is left out stays as it is. */
export type SliceFiles = Readonly<Partial<Record<FileKind, Uint8Array>>>;

/** The slices of this device. Whatever is refused, the last good one stays. */
export interface SliceStore {
  all(): ReadonlyMap<string, HeldSlice>;
  /** What was found broken when the folder was read, for people. */
  readonly problems: readonly string[];
  save(ecosystem: string, files: SliceFiles): Reading<HeldSlice>;
  /** Takes up what another process of ours has saved since; the slice held stays when that cannot be used. */
  reload(ecosystem: string): Reading<HeldSlice>;
  /** One file as it is; undefined when there is none. */
  bytes(ecosystem: string, kind: FileKind): Uint8Array | undefined;
}

/** Slices in a folder; without one they live in memory only. Throws when the folder cannot be read or made. */
export function openStore(folder: string | undefined, {verify}: {readonly verify: Verify}): SliceStore {
  return new Shelf(folder, verify);
}

class Shelf implements SliceStore {
  readonly problems: readonly string[];
  readonly #folder: string | undefined;
  readonly #verify: Verify;
  readonly #held = new Map<string, HeldSlice>();
  readonly #memory = new Map<string, Uint8Array>();

  constructor(folder: string | undefined, verify: Verify) {
    this.#folder = folder;
    this.#verify = verify;
    this.problems = (folder === undefined ? [] : sliceFiles(folder)).flatMap((name) => {
      const ecosystem = ecosystemOf(name);
      const loaded = this.#load(ecosystem);
      if (!loaded.ok) return [loaded.why.startsWith(name) ? loaded.why : `${name}: ${loaded.why}`];
      this.#held.set(ecosystem, loaded.value);
      return [];
    });
  }

  all(): ReadonlyMap<string, HeldSlice> {
    return this.#held;
  }

  bytes(ecosystem: string, kind: FileKind): Uint8Array | undefined {
    const name = fileName(ecosystem, kind);
    return this.#folder === undefined ? this.#memory.get(name) : readIfThere(join(this.#folder, name));
  }

  save(ecosystem: string, files: SliceFiles): Reading<HeldSlice> {
    const decoded = loadSlice(ecosystem, (kind) => files[kind] ?? this.bytes(ecosystem, kind), this.#verify);
    const taken = this.#take(ecosystem, decoded);
    if (!taken.ok) return taken;
    for (const kind of KINDS) {
      const file = files[kind];
      if (file === undefined) continue;
      if (this.#folder === undefined) this.#memory.set(fileName(ecosystem, kind), file);
      else writeWhole(this.#folder, fileName(ecosystem, kind), file);
    }
    this.#held.set(ecosystem, taken.value);
    return taken;
  }

  reload(ecosystem: string): Reading<HeldSlice> {
    const taken = this.#take(ecosystem, this.#load(ecosystem));
    if (taken.ok) this.#held.set(ecosystem, taken.value);
    return taken;
  }

  #load(ecosystem: string): Reading<HeldSlice> {
    try {
      return loadSlice(ecosystem, (kind) => this.bytes(ecosystem, kind), this.#verify);
    } catch (error) {
      return bad(error instanceof Error ? error.message : 'it cannot be read');
    }
  }

  #take(ecosystem: string, loaded: Reading<HeldSlice>): Reading<HeldSlice> {
    const objection = loaded.ok ? objectionTo(loaded.value, this.#held.get(ecosystem)) : undefined;
    return objection === undefined ? loaded : bad(objection);
  }
}

/**
 * Why a good slice still must not replace the one held (security.md §9, "Feeds"), with the way out where a person must
 * decide; undefined when it may.
 */
export function objectionTo(next: HeldSlice, held: HeldSlice | undefined): string | undefined {
  if (!held) return undefined;
  for (const kind of KINDS) {
    const [after, before] = [next.headers[kind]?.built, held.headers[kind]?.built];
    if (after !== undefined && before !== undefined && after < before) {
      return `its ${kind} were built ${after}, before those in use (${before})`;
    }
  }
  const sizes = [
    ['advisories', next.slice.advisories, held.slice.advisories],
    ['CVEs', next.slice.cves, held.slice.cves],
  ] as const;
  const shrunk = sizes.find(([, after, before]) => after < 0.8 * before);
  if (!shrunk) return undefined;
  const [what, after, before] = shrunk;
  const name = fileName(held.slice.ecosystem, 'advisories');
  return `it has ${after} ${what} where the one in use has ${before}: more than a fifth is gone. To take it all the same, delete ${name} from the knowledge folder first`;
}

function loadSlice(
  ecosystem: string,
  read: (kind: FileKind) => Uint8Array | undefined,
  verify: Verify,
): Reading<HeldSlice> {
  const [first, second, third] = KINDS.map(read);
  if (!first) return bad(`${fileName(ecosystem, 'advisories')} is missing`);
  const advisories = decodeAdvisories(first, verify);
  if (!advisories.ok) return refused(ecosystem, 'advisories', advisories.error);
  const cves = second && decodeCves(second, verify);
  if (cves?.ok === false) return refused(ecosystem, 'cves', cves.error);
  const texts = third && decodeFileHeader('texts', third, verify);
  if (texts?.ok === false) return refused(ecosystem, 'texts', texts.error);
  const headers = {
    advisories: advisories.value.header,
    ...(cves ? {cves: cves.value.header} : {}),
    ...(texts ? {texts: texts.value} : {}),
  };
  for (const kind of KINDS) {
    const named = headers[kind]?.ecosystem;
    if (named !== undefined && named !== ecosystem) {
      return bad(`${fileName(ecosystem, kind)}: it is of another ecosystem, ${named}`);
    }
  }
  return {ok: true, value: {slice: createSlice(advisories.value, cves?.value), headers}};
}

function refused(ecosystem: string, kind: FileKind, error: SliceError): Reading<never> {
  return bad(`${fileName(ecosystem, kind)}: ${SENTENCES[error]}`);
}

const SENTENCES: Readonly<Record<SliceError, string>> = {
  'too-large': 'it is larger than a slice may be',
  'bad-magic': 'it is not a slice',
  'bad-version': 'it is of another format version',
  'bad-kind': 'it is another part of a slice',
  'bad-signature': 'its signature is wrong: it was changed, or made elsewhere',
  malformed: 'it is damaged',
};

const FILE = /^[A-Za-z0-9._~-]{1,200}\.advisories$/;

function sliceFiles(folder: string): string[] {
  mkdirSync(folder, {recursive: true, mode: 0o700});
  return readdirSync(folder)
    .filter((name) => FILE.test(name))
    .toSorted();
}

/** `Debian:12` → `Debian~12.advisories`; spaces become `_`. Both ways without loss, for names OSV has. */
export function fileName(ecosystem: string, kind: FileKind): string {
  return `${ecosystem
    .replaceAll(':', '~')
    .replaceAll(' ', '_')
    .replaceAll(/[^A-Za-z0-9._~-]/g, '')}.${kind}`;
}

function ecosystemOf(name: string): string {
  return name
    .replace(/\.advisories$/, '')
    .replaceAll('~', ':')
    .replaceAll('_', ' ');
}

function readIfThere(path: string): Uint8Array | undefined {
  const size = statSync(path, {throwIfNoEntry: false})?.size;
  if (size === undefined) return undefined;
  // One byte more than allowed is enough to be refused.
  return size > MAX_SLICE_BYTES ? new Uint8Array(MAX_SLICE_BYTES + 1) : plainBytes(readFileSync(path));
}

/** The same bytes without Buffer's own `indexOf` and `subarray`, which are slower than the language's. */
function plainBytes({buffer, byteOffset, length}: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

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
