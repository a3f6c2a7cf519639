import {MAX_ITEMS, type Software} from '@plimsoll/shared/inventory';

import type {Collected} from '../collector.ts';

/** One thing found; it is installed, and nothing is known of its use. */
export type Found = Omit<Software, 'state' | 'running'> & Partial<Pick<Software, 'state'>>;

/** Gathers what one collector finds: keeps what a snapshot can carry, and counts the rest. */
export interface Harvest {
  /** False when the item was left out; a second item of the same id is left out silently. */
  add(item: Found): boolean;
  /** Counts an entry that has no usable name or version. */
  drop(count?: number): void;
  /** Something that could not be known, for people; the same sentence counts once. */
  note(text: string): void;
  readonly full: boolean;
  /** Undefined when nothing was found and nothing is to be said. */
  result(): Collected | undefined;
}

const MAX_NOTES = 20;
const MAX_NOTE = 300;

/** `limit`: items at most. */
export function createHarvest(limit = MAX_ITEMS): Harvest {
  const items = new Map<string, Software>();
  const notes = new Set<string>();
  let dropped = 0;
  let beyond = 0;
  return {
    add(item) {
      if (!isUsable(item)) dropped += 1;
      else if (items.size >= limit && !items.has(item.id)) beyond += 1;
      else if (!items.has(item.id)) {
        items.set(item.id, {...item, state: item.state ?? 'installed', running: 'unknown'});
        return true;
      }
      return false;
    },
    drop(count = 1) {
      dropped += count;
    },
    note(text) {
      if (notes.size < MAX_NOTES) notes.add(text.slice(0, MAX_NOTE).replace(INVISIBLE, '\u{FFFD}'));
    },
    get full() {
      return items.size >= limit;
    },
    result() {
      const all = [
        ...notes,
        ...(dropped > 0 ? [`entries without a usable name or version left out: ${dropped}`] : []),
        ...(beyond > 0 ? [`more than ${limit} entries, left out: ${beyond}`] : []),
      ];
      if (items.size === 0 && all.length === 0) return undefined;
      return {software: [...items.values()], ...(all.length > 0 ? {notes: all} : {})};
    },
  };
}

const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** Control characters, those that turn the direction of writing, halves of characters: no name has them. */
const PLAIN = /^[^\p{C}\p{Zl}\p{Zp}]+$/u;
/** Windows and macOS have versions of several words: `5.11.1 (6602)`. */
const VERSION = /^[^\s\p{C}]+(?: [^\s\p{C}]+)*$/u;

/** True for a text that can be shown as it is and has at most `max` characters. */
export function isPlain(text: string, max: number): boolean {
  return text.length <= max && PLAIN.test(text);
}

/** The caps are those of the snapshot's schema. */
function isUsable({id, name, version, arch, vendor, packageId, module, source, paths = []}: Found): boolean {
  return (
    isPlain(id, 512) &&
    isPlain(name, 256) &&
    isVersion(version) &&
    (source === undefined || (isPlain(source.name, 256) && isVersion(source.version))) &&
    isAbsentOrPlain(arch, 64) &&
    isAbsentOrPlain(vendor, 2048) &&
    isAbsentOrPlain(packageId, 256) &&
    isAbsentOrPlain(module, 256) &&
    paths.every((path) => isPlain(path, 1024))
  );
}

function isVersion(text: string): boolean {
  return text.length <= 128 && VERSION.test(text);
}

function isAbsentOrPlain(text: string | undefined, max: number): boolean {
  return text === undefined || isPlain(text, max);
}
