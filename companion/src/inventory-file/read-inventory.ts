import type {Os} from '@plimsoll/shared/inventory';
import * as v from 'valibot';

import type {Collected, Platform} from '../collectors/collector.ts';
import {parseJson} from '../knowledge/json.ts';
import {isCycloneDx, readCycloneDx} from './cyclonedx.ts';
import type {InventoryDraft} from './draft.ts';
import {familyOfType} from './ecosystems.ts';
import {readOs} from './os.ts';
import {readOwnFormat} from './own-format.ts';
import {softwareOf} from './software.ts';

/** Bytes of a file at most; dpkg's own database of 5,000 packages has 3 MB. */
export const MAX_INVENTORY_BYTES = 64 * 1024 * 1024;

/** A device as a file tells of it, in the words of a collector. */
export interface Inventory {
  readonly platform: Platform;
  readonly collected: Collected;
}

/** Why a file is no inventory: `neither` is JSON of another kind. */
export type InventoryError = 'too-large' | 'not-json' | 'too-deep' | 'neither';

export type InventoryReading =
  | {readonly ok: true; readonly inventory: Inventory}
  | {readonly ok: false; readonly error: InventoryError};

/**
 * Reads an inventory: Plimsoll's own JSON or a CycloneDX bill of materials (docs/inventory-file.md). UTF-8, with or without
 * a byte order mark, or UTF-16 with one, as PowerShell writes it. Never throws; notes say what could not be read.
 */
export function readInventory(bytes: Uint8Array): InventoryReading {
  if (bytes.length > MAX_INVENTORY_BYTES) return {ok: false, error: 'too-large'};
  const json = parseJson(inUtf8(bytes));
  if (!json.ok) return {ok: false, error: json.why === 'not JSON' ? 'not-json' : 'too-deep'};
  const draft = draftOf(json.value);
  return draft ? {ok: true, inventory: inventoryOf(draft)} : {ok: false, error: 'neither'};
}

function inUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return recoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return recoded(bytes, 'utf-16be');
  return bytes;
}

function recoded(bytes: Uint8Array, encoding: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

const Own = v.looseObject({software: v.array(v.unknown())});

function draftOf(value: unknown): InventoryDraft | undefined {
  if (isCycloneDx(value)) return readCycloneDx(value);
  return v.is(Own, value) ? readOwnFormat(value, value.software) : undefined;
}

function inventoryOf({device, os: told, items, notes}: InventoryDraft): Inventory {
  const families = items.map(({type}) => familyOfType(type));
  const {os, notes: missing} = readOs(
    told,
    families.find((family) => family !== undefined),
  );
  const {software, notes: assumed} = softwareOf({items, os, idLike: told.idLike});
  const all = [...notes, ...missing, ...assumed];
  return {
    platform: PLATFORMS[os.family],
    collected: {
      device: {os, ...(device === undefined ? {} : {name: device})},
      software,
      ...(all.length === 0 ? {} : {notes: all}),
    },
  };
}

/** Checks are asked by platform; none can be judged by a file, so it does not matter for other systems. */
const PLATFORMS: Readonly<Record<Os['family'], Platform>> = {
  linux: 'linux',
  windows: 'win32',
  macos: 'darwin',
  other: 'linux',
};
