import {createHash} from 'node:crypto';

import {type FileKind, KINDS, MAX_SLICE_BYTES} from '@plimsoll/shared/advisories';

import type {Tell} from '../gather.ts';
import type {SliceKeys} from '../keys.ts';
import {bad, type Reading} from '../outcome.ts';
import type {KnowledgeSource} from '../source.ts';
import type {SliceStore} from '../store.ts';
import type {UpdateOptions, UpdateResult} from '../update.ts';
import {type HostIndex, INDEX_NAME, MAX_INDEX, type Offer, readIndex} from './index-file.ts';
import {type Place, placeAt} from './place.ts';
import {unpack} from './zstd.ts';

export interface HostOptions extends Omit<UpdateOptions, 'source'> {
  readonly source: Extract<KnowledgeSource, {kind: 'slices'}>;
}

/** Takes what the ecosystems need from a host of slices: patches where they are offered, whole files elsewhere. */
export async function updateFromHost({source, context, ...options}: HostOptions): Promise<UpdateResult> {
  const place = placeAt(source.base, context);
  return takeSlices(place, {...options, signal: context.signal});
}

export interface TakeOptions {
  /** Absent: all that is offered. */
  readonly ecosystems?: readonly string[];
  readonly store: SliceStore;
  readonly keys: SliceKeys;
  readonly signal: AbortSignal;
  readonly onProgress: Tell;
}

/** Takes slices from a place that has an index; whatever is refused, the last good one stays. */
export async function takeSlices(place: Place, options: TakeOptions): Promise<UpdateResult> {
  const text = await place.read(INDEX_NAME, MAX_INDEX);
  if (!text.ok) return {done: [], problems: [text.why]};
  const index = readIndex(Buffer.from(text.value).toString(), options.keys.verify);
  if (!index.ok) return {done: [], problems: [`${place.title} ${INDEX_NAME}: ${index.why}`]};

  const offered = index.value.slices.map(({ecosystem}) => ecosystem);
  const wanted = (options.ecosystems ?? offered).filter((name) => offered.includes(name));
  const missing = (options.ecosystems ?? []).filter((name) => !offered.includes(name));
  const done: string[] = [];
  const problems: string[] = [];
  for (const [at, ecosystem] of wanted.entries()) {
    if (options.signal.aborted) return {done, problems: ['cancelled']};
    options.onProgress({
      step: 'feed-fetch',
      detail: ecosystem,
      done: at,
      total: wanted.length,
      unit: 'steps',
    });
    const taken = await takeOne(place, ecosystem, index.value, options);
    if (taken.ok) done.push(ecosystem);
    else problems.push(`${ecosystem}: ${taken.why}`);
  }
  return {done, problems, missing};
}

async function takeOne(
  place: Place,
  ecosystem: string,
  index: HostIndex,
  {store}: TakeOptions,
): Promise<Reading<unknown>> {
  const slice = index.slices.find((item) => item.ecosystem === ecosystem);
  if (!slice) return bad(`${place.title} does not offer it any more`);
  const files: Partial<Record<FileKind, Uint8Array>> = {};
  for (const kind of KINDS) {
    const held = store.bytes(ecosystem, kind);
    const offer = slice.files[kind];
    if (held && hashOf(held) === offer.sha256) continue;
    const file = await fetchFile(place, offer, held);
    if (!file.ok) return file;
    files[kind] = file.value;
  }
  return Object.keys(files).length === 0 ? {ok: true, value: undefined} : store.save(ecosystem, files);
}

/** A patch that does not work out is no harm: the whole file is there. */
async function fetchFile(
  place: Place,
  offer: Offer,
  held: Uint8Array | undefined,
): Promise<Reading<Uint8Array>> {
  const hash = held && hashOf(held);
  const patch = offer.patches.find(({from}) => from === hash);
  if (patch && held) {
    const packed = await place.read(patch.name, patch.bytes);
    const bytes = packed.ok ? unpack(packed.value, limitOf(offer), held) : undefined;
    if (bytes && hashOf(bytes) === offer.sha256) return {ok: true, value: bytes};
  }
  const packed = await place.read(offer.packed.name, offer.packed.bytes);
  if (!packed.ok) return packed;
  const bytes = unpack(packed.value, limitOf(offer));
  if (!bytes) return bad(`${offer.packed.name} is damaged, or unpacks to more than it says`);
  return hashOf(bytes) === offer.sha256
    ? {ok: true, value: bytes}
    : bad(`${offer.packed.name} is not the file the index speaks of`);
}

function limitOf({bytes}: Offer): number {
  return Math.min(bytes, MAX_SLICE_BYTES) + 1;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
