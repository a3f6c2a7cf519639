import {codeOf} from '../system/errors.ts';
import type {System} from '../system/system.ts';
import type {Collector} from './collector.ts';

const MAX_NOTES = 20;
const MAX_NOTE = 300;
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * A collector that says which links led it in a circle. It passes over what cannot be read in many places, and a closed
 * folder is no news there; a link that leads to itself hides what somebody may have put behind it.
 */
export function circles(collector: Collector): Collector {
  return {
    ...collector,
    async collect(system, signal) {
      const met = new Set<string>();
      const collected = await collector.collect(watching(system, met), signal);
      if (met.size === 0) return collected;
      const told = (collected?.notes ?? []).join('\n');
      const notes = [...met]
        // A collector that names the place says it itself.
        .filter((path) => !told.includes(path))
        .map((path) => `${path}: links lead in a circle`.slice(0, MAX_NOTE).replace(INVISIBLE, '\u{FFFD}'));
      return notes.length === 0 ? collected : {...collected, notes: [...(collected?.notes ?? []), ...notes]};
    },
  };
}

/** The same system; paths at which it met a circle are added to `met`. */
function watching(system: System, met: Set<string>): System {
  async function note<T>(path: string, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (codeOf(error) === 'ELOOP' && met.size < MAX_NOTES) met.add(path);
      throw error;
    }
  }
  return {
    ...system,
    readText: (path) => note(path, system.readText(path)),
    readBytes: (path, limit) => note(path, system.readBytes(path, limit)),
    open: (path) => note(path, system.open(path)),
    list: (folder) => note(folder, system.list(folder)),
    stat: (path) => note(path, system.stat(path)),
    readLink: (path) => note(path, system.readLink(path)),
  };
}
