import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';

import {type FileKind, KINDS, MAX_SLICE_BYTES} from '@plimsoll/shared/advisories';

import type {SliceKeys} from '../keys.ts';
import {fileName, type SliceStore} from '../store.ts';
import {type HostIndex, INDEX_NAME, type Offer, readIndex, writeIndex} from './index-file.ts';
import {writeFileWhole} from './place.ts';
import {pack, unpack} from './zstd.ts';

export interface PublishOptions {
  readonly store: SliceStore;
  readonly folder: string;
  readonly keys: SliceKeys;
  readonly now: Date;
}

/** What was published of one slice's file. */
export interface Published {
  readonly ecosystem: string;
  readonly kind: FileKind;
  readonly bytes: number;
  readonly packed: number;
  /** Size of the patch from the last build; undefined when there was none or nothing changed. */
  readonly patch: number | undefined;
}

/** Builds a device may lag behind and still be brought up by a patch. */
const KEPT = 7;
const GOOD_FOR_DAYS = 7;

/**
 * Writes all slices of a store as any static server can serve them: packed files under names of their contents, patches
 * from the last builds, and the signed index, last of all. Files nothing refers to any more are removed.
 */
export async function publish({store, folder, keys, now}: PublishOptions): Promise<readonly Published[]> {
  await mkdir(folder, {recursive: true});
  const before = await oldIndex(folder, keys);
  const published: Published[] = [];
  const slices: HostIndex['slices'] = [];
  for (const ecosystem of [...store.all().keys()].toSorted()) {
    const old = before?.slices.find((slice) => slice.ecosystem === ecosystem)?.files;
    const files: Partial<Record<FileKind, Offer>> = {};
    for (const kind of KINDS) {
      const bytes = store.bytes(ecosystem, kind);
      if (!bytes) continue;
      const offer = await offerOf(folder, fileName(ecosystem, kind), bytes, old?.[kind]);
      files[kind] = offer;
      const patch = old?.[kind].sha256 === offer.sha256 ? undefined : offer.patches[0]?.bytes;
      published.push({ecosystem, kind, bytes: offer.bytes, packed: offer.packed.bytes, patch});
    }
    const {advisories, cves, texts} = files;
    if (advisories && cves && texts) slices.push({ecosystem, files: {advisories, cves, texts}});
  }
  const index: HostIndex = {
    format: 2,
    built: now.toISOString(),
    expires: new Date(now.getTime() + GOOD_FOR_DAYS * 86_400_000).toISOString(),
    slices,
  };
  await writeFileWhole(join(folder, INDEX_NAME), writeIndex(index, keys));
  await sweep(folder, index);
  return published;
}

async function oldIndex(folder: string, {verify}: SliceKeys): Promise<HostIndex | undefined> {
  const text = await readFile(join(folder, INDEX_NAME), 'utf8').catch(() => undefined);
  const index = text === undefined ? undefined : readIndex(text, verify);
  return index?.ok ? index.value : undefined;
}

async function offerOf(
  folder: string,
  name: string,
  bytes: Uint8Array,
  old: Offer | undefined,
): Promise<Offer> {
  const sha256 = hashOf(bytes);
  if (old?.sha256 === sha256) return old;
  const packed = pack(bytes);
  const packedName = `${name}.${sha256.slice(0, 16)}.zst`;
  await writeFileWhole(join(folder, packedName), packed);
  const patches: Offer['patches'] = [];
  let from = old && (await readPacked(folder, old));
  // The newest build first, then those it can itself be reached from: each is one step further back.
  for (const [step, earlier] of [old, ...(old?.patches ?? [])].entries()) {
    if (!earlier || !from || step >= KEPT) break;
    const fromHash = 'from' in earlier ? earlier.from : earlier.sha256;
    if ('from' in earlier) from = await readPackedAs(folder, name, fromHash);
    if (!from) break;
    const patch = pack(bytes, from);
    if (patch.length >= packed.length) continue;
    const patchName = `${name}.${fromHash.slice(0, 16)}-${sha256.slice(0, 16)}.patch`;
    await writeFileWhole(join(folder, patchName), patch);
    patches.push({from: fromHash, name: patchName, bytes: patch.length});
  }
  return {sha256, bytes: bytes.length, packed: {name: packedName, bytes: packed.length}, patches};
}

async function readPacked(folder: string, {packed}: Offer): Promise<Uint8Array | undefined> {
  const bytes = await readFile(join(folder, packed.name)).catch(() => undefined);
  return bytes && unpack(bytes, MAX_SLICE_BYTES);
}

async function readPackedAs(folder: string, name: string, hash: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(join(folder, `${name}.${hash.slice(0, 16)}.zst`)).catch(() => undefined);
  return bytes && unpack(bytes, MAX_SLICE_BYTES);
}

const OURS = /\.(?:zst|patch|new)$/;

/** Whole files that patches start from stay, so that the next build can make patches from them too. */
async function sweep(folder: string, {slices}: HostIndex): Promise<void> {
  const offers = slices.flatMap(({ecosystem, files}) =>
    KINDS.map((kind) => ({name: fileName(ecosystem, kind), offer: files[kind]})),
  );
  const kept = new Set(
    offers.flatMap(({name, offer}) => [
      offer.packed.name,
      ...offer.patches.flatMap((patch) => [patch.name, `${name}.${patch.from.slice(0, 16)}.zst`]),
    ]),
  );
  for (const name of await readdir(folder)) {
    if (OURS.test(name) && !kept.has(name)) await rm(join(folder, name), {force: true});
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
