import {ACCESSORY_WORDS} from './noise-words.ts';

/** Values by name, where a name may hold `#` for a whole number and end in `*` for further words. */
export interface NameTable<T> {
  /** By whole name, by name with `#`, then by the longest beginning. */
  find(name: string): T | undefined;
}

/** Most words of a name that are tried as its beginning. */
const MAX_WORDS = 16;

/**
 * A table of names as products state them; the first to state a name has it. `accessories: 'differ'`: a longer name that
 * tells of an accessory of the product is not it.
 */
export function nameTable<T>(
  entries: Iterable<readonly [name: string, value: T]>,
  accessories: 'differ' | 'belong',
): NameTable<T> {
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
      const words = name.split(' ');
      const shape = words.map(numberless);
      const found = whole.get(name) ?? whole.get(shape.join(' '));
      if (found !== undefined) return found;
      const begun = longestBeginning(beginnings, words, shape);
      const isAccessory = accessories === 'differ' && begun?.rest.some(tellsOfAccessory) === true;
      return isAccessory ? undefined : begun?.value;
    },
  };
}

function longestBeginning<T>(
  table: ReadonlyMap<string, T>,
  words: readonly string[],
  shape: readonly string[],
): {readonly value: T; readonly rest: readonly string[]} | undefined {
  for (let count = Math.min(words.length - 1, MAX_WORDS); count > 0; count -= 1) {
    const value = table.get(words.slice(0, count).join(' ')) ?? table.get(shape.slice(0, count).join(' '));
    if (value !== undefined) return {value, rest: words.slice(count)};
  }
  return undefined;
}

function numberless(word: string): string {
  return /^\d+$/.test(word) ? '#' : word;
}

/** Such words, and Microsoft's numbers of updates: `kb2565063`. */
function tellsOfAccessory(word: string): boolean {
  return ACCESSORY_WORDS.has(word) || /^kb\d{5,8}$/.test(word);
}
