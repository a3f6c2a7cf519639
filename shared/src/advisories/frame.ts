import {readUint32, writeUint32} from './bytes.ts';

/*
 * The outer form of a slice: magic `PLSK`, format version, number of sections, their lengths, the sections,
 * and an Ed25519 signature (RFC 8032) over everything before it.
 */

/** Sections in the order they are written. */
export const SECTIONS = [
  'header',
  'sources',
  'groupCounts',
  'bounds',
  'groupSizes',
  'entries',
  'flags',
  'links',
  'linkRefs',
  'odd',
  'cves',
  'ratings',
  'scores',
  'vectors',
  'vectorRefs',
  'published',
  'titles',
  'epss',
  'kev',
] as const;
export type SectionName = (typeof SECTIONS)[number];
export type Sections = Readonly<Record<SectionName, Uint8Array>>;

export const SIGNATURE_BYTES = 64;
const MAGIC = [0x50, 0x4c, 0x53, 0x4b];
const FORMAT = 1;
const PREAMBLE = MAGIC.length + 2 + 4 * SECTIONS.length;

/** Makes or checks an Ed25519 signature; the host lends it, since `shared` has no cryptography. */
export type Sign = (message: Uint8Array) => Uint8Array;
export type Verify = (message: Uint8Array, signature: Uint8Array) => boolean;

/** Joins and signs sections. */
export function joinSections(sections: Sections, sign: Sign): Uint8Array {
  const size = PREAMBLE + SECTIONS.reduce((sum, name) => sum + sections[name].length, 0);
  const bytes = new Uint8Array(size + SIGNATURE_BYTES);
  bytes.set([...MAGIC, FORMAT, SECTIONS.length]);
  let at = PREAMBLE;
  for (const [i, name] of SECTIONS.entries()) {
    writeUint32(bytes, MAGIC.length + 2 + 4 * i, sections[name].length);
    bytes.set(sections[name], at);
    at += sections[name].length;
  }
  bytes.set(sign(bytes.subarray(0, size)).subarray(0, SIGNATURE_BYTES), size);
  return bytes;
}

/** Checks form and signature; the sections are views into `bytes`. */
export function splitSections(
  bytes: Uint8Array,
  verify: Verify,
): Sections | 'bad-magic' | 'bad-version' | 'bad-signature' | 'malformed' {
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) return 'bad-magic';
  if (bytes[MAGIC.length] !== FORMAT || bytes[MAGIC.length + 1] !== SECTIONS.length) return 'bad-version';
  const end = bytes.length - SIGNATURE_BYTES;
  if (end < PREAMBLE) return 'malformed';
  if (!verify(bytes.subarray(0, end), bytes.subarray(end))) return 'bad-signature';

  let at = PREAMBLE;
  const parts = SECTIONS.map((name, i) => {
    const from = at;
    at += readUint32(bytes, MAGIC.length + 2 + 4 * i);
    return [name, bytes.subarray(Math.min(from, end), Math.min(at, end))] as const;
  });
  return at === end ? sectionsOf(new Map(parts)) : 'malformed';
}

const NOTHING = new Uint8Array();

function sectionsOf(parts: ReadonlyMap<SectionName, Uint8Array>): Sections {
  function part(name: SectionName): Uint8Array {
    return parts.get(name) ?? NOTHING;
  }
  return {
    header: part('header'),
    sources: part('sources'),
    groupCounts: part('groupCounts'),
    bounds: part('bounds'),
    groupSizes: part('groupSizes'),
    entries: part('entries'),
    flags: part('flags'),
    links: part('links'),
    linkRefs: part('linkRefs'),
    odd: part('odd'),
    cves: part('cves'),
    ratings: part('ratings'),
    scores: part('scores'),
    vectors: part('vectors'),
    vectorRefs: part('vectorRefs'),
    published: part('published'),
    titles: part('titles'),
    epss: part('epss'),
    kev: part('kev'),
  };
}
