import {ACCESSORY_WORDS} from './noise-words.ts';

/** Values by name, where a name may hold `#` for a whole number and end in `*` for further words. */
export interface NameTable<T> {
  /** By whole name, by name with `#`, then by the longest beginning. */
  find(name: string): T | undefined;
}

/** Most words of a name that are tried as its beginning. */
const MAX_WORDS = 16;

/** A table of names as products state them. The first to state a name has it. */
export function nameTable<T>(entries: Iterable<readonly [name: string, value: T]>): NameTable<T> {
  const whole = new Map<string, T>();
  const beginnings = new Map<string, T>();
  for (const [name, value] of entries) {
    const open = name.endsWith(' *');
    const table = open ? beginnings : whole;
    const key = open ? name.slice(0, -2) : name;
    if (!table.has(key)) table.set(key, value);
  }
  return {
    find: (name) => {
      const shape = name.split(' ').map(numberless);
      return (
        whole.get(name) ?? whole.get(shape.join(' ')) ?? longestBeginning(beginnings, name.split(' '), shape)
      );
    },
  };
}

function longestBeginning<T>(
  table: ReadonlyMap<string, T>,
  words: readonly string[],
  shape: readonly string[],
): T | undefined {
  for (let count = Math.min(words.length - 1, MAX_WORDS); count > 0; count -= 1) {
    const found = table.get(words.slice(0, count).join(' ')) ?? table.get(shape.slice(0, count).join(' '));
    if (found === undefined) continue;
    return words.slice(count).some((word) => ACCESSORY_WORDS.has(word) || isPatch(word)) ? undefined : found;
  }
  return undefined;
}

function numberless(word: string): string {
  return /^\d+$/.test(word) ? '#' : word;
}

/** Microsoft's numbers of updates: `kb2565063`. */
function isPatch(word: string): boolean {
  return /^kb\d{5,8}$/.test(word);
}
