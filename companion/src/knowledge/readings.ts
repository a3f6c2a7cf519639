import type {CveReading} from '@plimsoll/shared/advisories';

import {packing} from './packing.ts';

/** What feeds say of CVEs, kept packed: as objects, a large dump's would take many times as much. */
export interface Readings {
  add(reading: CveReading): void;
  /** All that was said of the id, as it came. */
  of(id: string): CveReading[];
}

/** Readings a block. */
const PER_BLOCK = 64;
/** Blocks kept unpacked: feeds and slices have nearly the same order, so most questions meet one of them. */
const OPEN = 32;

/** An empty store of readings. */
export function createReadings(): Readings {
  const blocks: Uint8Array[] = [];
  const opened = new Map<number, readonly string[]>();
  /** The place of what was said last of each id, and of each place the one before it, or -1. */
  const last = new Map<string, number>();
  const before: number[] = [];
  let lines: string[] = [];

  function linesOf(block: number): readonly string[] {
    if (block === blocks.length) return lines;
    const found = opened.get(block) ?? unpackLines(blocks[block]);
    opened.delete(block);
    opened.set(block, found);
    for (const [oldest] of opened) if (opened.size > OPEN) opened.delete(oldest);
    return found;
  }

  return {
    add(reading) {
      before.push(last.get(reading.id) ?? -1);
      last.set(reading.id, before.length - 1);
      lines.push(JSON.stringify(reading));
      if (lines.length < PER_BLOCK) return;
      blocks.push(packing.pack(Buffer.from(lines.join('\n'))));
      lines = [];
    },
    of(id) {
      const found: CveReading[] = [];
      for (let place = last.get(id) ?? -1; place >= 0; place = before[place] ?? -1) {
        const line = linesOf(Math.floor(place / PER_BLOCK))[place % PER_BLOCK];
        if (line !== undefined) found.push(JSON.parse(line));
      }
      return found.toReversed();
    },
  };
}

/** JSON never holds a line feed of its own. Blocks are ours, and whole. */
function unpackLines(block: Uint8Array | undefined): readonly string[] {
  const bytes = block && packing.unpack(block);
  if (!bytes) throw new Error('a block of readings cannot be unpacked');
  return Buffer.from(bytes).toString().split('\n');
}
