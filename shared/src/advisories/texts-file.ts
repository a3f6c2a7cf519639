import {createWriter, readVarints} from './bytes.ts';
import type {CveRecord, SliceHeader} from './content.ts';
import {cveKey, numberCves} from './cve-key.ts';
import {decodeKeys, placeOf} from './decode-parts.ts';
import {uniqueByKey} from './encode-cves.ts';
import {encodeHeader, pairsOf} from './encode-parts.ts';
import {joinSections, type Sign, splitSections, type Verify} from './frame.ts';
import {decodeLines, encodeLines} from './text.ts';

/** What is only read when somebody asks for one CVE. */
export interface CveText {
  readonly description?: string;
  readonly references: readonly string[];
}

/** Packs and unpacks a block; the host lends it. `unpack` answers undefined for what is damaged or too large. */
export interface Packing {
  readonly pack: (bytes: Uint8Array) => Uint8Array;
  readonly unpack: (bytes: Uint8Array) => Uint8Array | undefined;
}

/** Records a block: one text costs the unpacking of at most these. */
const PER_BLOCK = 64;

/** Descriptions and references, packed as they come. */
export interface TextsWriter {
  /** Takes a record; each id once, in the order of `inKeyOrder`. */
  add(record: Pick<CveRecord, 'id' | 'description' | 'references'>): void;
  /** The file, signed. */
  file(header: SliceHeader, sign: Sign): Uint8Array;
}

/** A file of texts without any yet. */
export function createTexts({pack}: Pick<Packing, 'pack'>): TextsWriter {
  const ids: string[] = [];
  const blocks: Uint8Array[] = [];
  let lines: string[] = [];

  function close(): void {
    if (lines.length > 0) blocks.push(pack(encodeLines(lines)));
    lines = [];
  }

  return {
    add(record) {
      if (record.description === undefined && (record.references ?? []).length === 0) return;
      ids.push(record.id);
      lines.push(lineOf(record));
      if (lines.length === PER_BLOCK) close();
    },
    file(header, sign) {
      close();
      const keys = numberCves(ids);
      const steps = createWriter();
      for (const step of pairsOf(ids.map((id) => keys.keyOf(id)))) steps.varint(step);
      const sizes = createWriter();
      for (const block of blocks) sizes.varint(block.length);
      return joinSections(
        'texts',
        {
          header: encodeHeader(header),
          odd: encodeLines(keys.odd),
          cves: steps.bytes(),
          blockSizes: sizes.bytes(),
          blocks: concat(blocks),
        },
        sign,
      );
    },
  };
}

/** Writes and signs descriptions and references, packed in blocks. */
export function encodeTexts(
  {header, cves}: {readonly header: SliceHeader; readonly cves: readonly CveRecord[]},
  sign: Sign,
  packing: Pick<Packing, 'pack'>,
): Uint8Array {
  const texts = createTexts(packing);
  for (const record of uniqueByKey(cves, numberCves(cves.map(({id}) => id)))) texts.add(record);
  return texts.file(header, sign);
}

/** The text of one CVE in a verified file; undefined when there is none or the file is not good. */
export function textOf(
  id: string,
  bytes: Uint8Array,
  verify: Verify,
  {unpack}: Pick<Packing, 'unpack'>,
): CveText | undefined {
  const section = splitSections('texts', bytes, verify);
  if (typeof section === 'string') return undefined;
  const odd = decodeLines(section('odd'));
  const keys = decodeKeys(section('cves'));
  if (!odd || !keys) return undefined;
  const place = placeOf(keys, cveKey(id) ?? odd.indexOf(id));
  const sizes = readVarints(section('blockSizes'), Math.ceil(keys.length / PER_BLOCK));
  if (place === undefined || !sizes) return undefined;
  const block = Math.floor(place / PER_BLOCK);
  let start = 0;
  for (const size of sizes.subarray(0, block)) start += size;
  const raw = unpack(section('blocks').subarray(start, start + (sizes[block] ?? 0)));
  const line = raw && decodeLines(raw)?.[place % PER_BLOCK];
  return line === undefined ? undefined : readLine(line);
}

/** Fields cannot hold a tab: line ends and tabs of a description become spaces. */
function lineOf({description, references}: Pick<CveRecord, 'description' | 'references'>): string {
  return [(description ?? '').replaceAll(/[\t\n\r]+/g, ' '), ...(references ?? [])].join('\t');
}

function readLine(line: string): CveText {
  const [description = '', ...references] = line.split('\t');
  return description === '' ? {references} : {description, references};
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
