import type {Memory} from './memory.ts';
import type {Merged} from './merge.ts';
import {dayOf, noteUse, readUsage, type Usage, writeUsage} from './usage.ts';

/** Keeps on which days what was seen in use. */
export interface UseDiary {
  readonly usage: Usage | undefined;
  /** Adds what runs at an instant; writes only where that says something new. */
  note(merged: Pick<Merged, 'software' | 'runtime'>, at: string): void;
}

/** Without a memory nothing is noted, and nothing is known of what was used before. */
export function createUseDiary(memory: Memory['usage']): UseDiary {
  let usage = memory && readUsage(memory.load() ?? '');
  return {
    get usage() {
      return usage;
    },
    note({software, runtime}, at) {
      if (!memory || !usage || !runtime) return;
      const inUse = software.filter(({running}) => running === 'running' || running === 'listening');
      const next = noteUse(usage, {
        day: dayOf(at),
        inUse: inUse.map(({id}) => id),
        complete: runtime.complete,
      });
      if (next === usage) return;
      usage = next;
      // What cannot be written is known until the end of this process, and written with the next news.
      try {
        memory.save(writeUsage(next));
      } catch {
        return;
      }
    },
  };
}
