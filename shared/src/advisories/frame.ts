import {readUint32, writeUint32} from './bytes.ts';

/*
 * The outer form of a slice's files: magic `PLSK`, format version, kind, number of sections, their lengths, the
 * sections, and an Ed25519 signature (RFC 8032) over everything before it.
 */

/** The sections of each kind of file, in the order they are written. */
export const SECTIONS = {
  advisories: [
    'header',
    'sources',
    'orders',
    'groupCounts',
    'bounds',
    'boundKinds',
    'groupSizes',
    'entries',
    'flags',
    'origins',
    'platforms',
    'lowers',
    'lowerRefs',
    'links',
    'linkRefs',
    'odd',
    'lifecycle',
  ],
  cves: [
    'header',
    'odd',
    'cves',
    'ratings',
    'scores',
    'raters',
    'vectors',
    'vectorRefs',
    'published',
    'modified',
    'cwes',
    'cweRefs',
    'titles',
    'epss',
    'kev',
  ],
  texts: ['header', 'odd', 'cves', 'blockSizes', 'blocks'],
} as const;

/** A slice is three files, so that what changes daily, rarely and is seldom read are fetched and kept apart. */
export type FileKind = keyof typeof SECTIONS;
export type SectionName<K extends FileKind> = (typeof SECTIONS)[K][number];
export type Sections<K extends FileKind> = Readonly<Record<SectionName<K>, Uint8Array>>;
/** Sections as views into the file; a name always answers. */
export type SectionReader<K extends FileKind> = (name: SectionName<K> | 'header') => Uint8Array;

export const KINDS = ['advisories', 'cves', 'texts'] as const satisfies readonly FileKind[];
export const SIGNATURE_BYTES = 64;
const MAGIC = [0x50, 0x4c, 0x53, 0x4b];
const FORMAT = 2;
const HEAD = MAGIC.length + 3;

/** Makes or checks an Ed25519 signature; the host lends it, since `shared` has no cryptography. */
export type Sign = (message: Uint8Array) => Uint8Array;
export type Verify = (message: Uint8Array, signature: Uint8Array) => boolean;

/** Joins and signs sections. */
export function joinSections<const K extends FileKind>(
  kind: K,
  sections: Sections<K>,
  sign: Sign,
): Uint8Array {
  return join(
    kind,
    namesOf(kind).map((name) => sections[name]),
    sign,
  );
}

function join(kind: FileKind, parts: readonly Uint8Array[], sign: Sign): Uint8Array {
  const preamble = HEAD + 4 * parts.length;
  const size = preamble + parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(size + SIGNATURE_BYTES);
  bytes.set([...MAGIC, FORMAT, KINDS.indexOf(kind), parts.length]);
  let at = preamble;
  for (const [i, part] of parts.entries()) {
    writeUint32(bytes, HEAD + 4 * i, part.length);
    bytes.set(part, at);
    at += part.length;
  }
  bytes.set(sign(bytes.subarray(0, size)).subarray(0, SIGNATURE_BYTES), size);
  return bytes;
}

export type FrameError = 'bad-magic' | 'bad-version' | 'bad-kind' | 'bad-signature' | 'malformed';

/** Checks form, kind and signature; the sections are views into `bytes`. */
export function splitSections<const K extends FileKind>(
  kind: K,
  bytes: Uint8Array,
  verify: Verify,
): SectionReader<K> | FrameError {
  const names = namesOf(kind);
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) return 'bad-magic';
  if (bytes[MAGIC.length] !== FORMAT) return 'bad-version';
  if (bytes[MAGIC.length + 1] !== KINDS.indexOf(kind)) return 'bad-kind';
  const preamble = HEAD + 4 * names.length;
  const end = bytes.length - SIGNATURE_BYTES;
  if (bytes[MAGIC.length + 2] !== names.length || end < preamble) return 'malformed';
  if (!verify(bytes.subarray(0, end), bytes.subarray(end))) return 'bad-signature';

  let at = preamble;
  const parts = new Map<string, Uint8Array>();
  for (const [i, name] of names.entries()) {
    const from = at;
    at += readUint32(bytes, HEAD + 4 * i);
    parts.set(name, bytes.subarray(Math.min(from, end), Math.min(at, end)));
  }
  return at === end ? (name) => parts.get(name) ?? NOTHING : 'malformed';
}

/** A file with some sections replaced, signed anew; the others stay byte for byte. The old one is verified first. */
export function replaceSections<const K extends FileKind>(
  kind: K,
  bytes: Uint8Array,
  changed: Partial<Sections<K>>,
  {sign, verify}: {readonly sign: Sign; readonly verify: Verify},
): {readonly ok: true; readonly bytes: Uint8Array} | {readonly ok: false; readonly error: FrameError} {
  const section = splitSections(kind, bytes, verify);
  if (typeof section === 'string') return {ok: false, error: section};
  const parts = namesOf(kind).map((name) => changed[name] ?? section(name));
  return {ok: true, bytes: join(kind, parts, sign)};
}

const NOTHING = new Uint8Array();

function namesOf<K extends FileKind>(kind: K): readonly SectionName<K>[] {
  return SECTIONS[kind];
}
