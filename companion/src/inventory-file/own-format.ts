import {MAX_ITEMS, Origin} from '@plimsoll/shared/inventory';
import * as v from 'valibot';

import type {InventoryDraft, ItemDraft, OsDraft} from './draft.ts';
import {typeOfEcosystem} from './ecosystems.ts';
import {readSource} from './source.ts';
import {createTally, type Tally} from './tally.ts';
import {reasonOf, text} from './told.ts';

const Source = v.object({name: v.pipe(v.string(), v.minLength(1), v.maxLength(256)), version: text(128)});

const Item = v.object({
  name: text(256),
  version: text(128),
  ecosystem: text(256),
  arch: text(64),
  publisher: text(2048),
  bundleId: text(256),
  packageId: text(256),
  module: text(256),
  path: text(1024),
  source: v.nullish(v.union([v.pipe(v.string(), v.maxLength(512)), Source])),
  origin: v.nullish(Origin),
  maintainer: text(2048),
  section: text(256),
  vendor: text(2048),
});

/** Reads Plimsoll's own inventory (docs/inventory-file.md); items that cannot be read are dropped and counted. */
export function readOwnFormat(
  file: Readonly<Record<string, unknown>>,
  software: readonly unknown[],
): InventoryDraft {
  const tally = createTally();
  const items: ItemDraft[] = [];
  let seen = 0;
  for (const value of software) {
    if (items.length === MAX_ITEMS) break;
    seen += 1;
    const item = readItem(value, tally);
    if (item) items.push(item);
  }
  const {os, notes} = readOsFields(file['os']);
  const cut = software.length > seen ? [cutNote(software.length)] : [];
  return {device: deviceName(file['name']), os, items, notes: [...notes, ...tally.notes(seen), ...cut]};
}

/** Says that a file holds more than is looked at. */
export function cutNote(total: number): string {
  return `Only the first ${MAX_ITEMS} of ${total} items are judged`;
}

/** A device's name, where it is one. */
export function deviceName(value: unknown): string | undefined {
  const parsed = v.safeParse(text(256), value);
  return parsed.success ? parsed.output : undefined;
}

function readItem(value: unknown, tally: Tally): ItemDraft | undefined {
  const parsed = v.safeParse(Item, value);
  if (!parsed.success) {
    tally.add(reasonOf(parsed.issues));
    return undefined;
  }
  const {name, version, ecosystem, path, source, origin, ...rest} = parsed.output;
  if (name === undefined || version === undefined) {
    tally.add(name === undefined ? 'no name' : 'no version');
    return undefined;
  }
  return {
    name,
    version,
    type: ecosystem === undefined ? undefined : typeOfEcosystem(ecosystem),
    ...rest,
    paths: path === undefined ? undefined : [path],
    source: sourceIn(source),
    origin: origin ?? undefined,
  };
}

function sourceIn(source: v.InferOutput<typeof Item>['source']): ItemDraft['source'] {
  if (source === null || source === undefined) return undefined;
  if (typeof source === 'string') return readSource(source.trim());
  return {name: source.name, version: source.version};
}

const OS_FIELDS = {
  family: text(256),
  id: text(256),
  name: text(256),
  version: text(128),
  build: text(128),
  codename: text(256),
  ubuntuCodename: text(256),
  idLike: text(256),
  arch: text(64),
};

/** Field by field: one that cannot be read leaves the others standing. */
function readOsFields(value: unknown): {os: OsDraft; notes: string[]} {
  if (typeof value !== 'object' || value === null) return {os: {}, notes: []};
  const notes: string[] = [];
  const fields = Object.entries(OS_FIELDS).map(([key, schema]) => {
    const field: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    const parsed = v.safeParse(schema, field);
    if (!parsed.success) notes.push(`os.${key} could not be read`);
    return [key, parsed.success ? parsed.output : undefined] as const;
  });
  const os: OsDraft = Object.fromEntries(fields);
  return {os, notes};
}
