import {type CveKeys, splitKey} from './cve-key.ts';
import {civilDay} from './day.ts';
import {encodeText} from './text.ts';

/** A header's section. */
export function encodeHeader(header: object): Uint8Array {
  return encodeText(JSON.stringify(header));
}

/** Items with their ids' keys, ascending. */
export function sortByKey<T extends {readonly id: string}>(items: readonly T[], keys: CveKeys): T[] {
  return items
    .map((item) => ({item, key: keys.keyOf(item.id)}))
    .toSorted((a, b) => a.key - b.key)
    .map(({item}) => item);
}

/** Ascending keys as steps: years forward, then the number, counted from the last one within a year. */
export function* pairsOf(keys: readonly number[]): Generator<number> {
  let [lastYear, lastNumber] = [0, 0];
  for (const key of keys) {
    const [year, number] = splitKey(key);
    yield year - lastYear;
    yield year === lastYear ? number - lastNumber : number;
    [lastYear, lastNumber] = [year, number];
  }
}

/** Words that recur, most frequent first; a reference is their place, and 0 is none. */
export interface Dictionary {
  readonly words: readonly string[];
  refOf(word?: string): number;
}

/** Counts the words and gives each its place. */
export function dictionary(words: readonly (string | undefined)[]): Dictionary {
  const counts = new Map<string, number>();
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  const places = new Map(sorted.map((word, place) => [word, place + 1]));
  return {words: sorted, refOf: (word) => (word ? (places.get(word) ?? 0) : 0)};
}

/**
 * First day of the year in a CVE's id: most are published within it, and small numbers pack well.
 * Other ids name no year and count from 2020.
 */
export function yearStart(id: string): number {
  return civilDay(id.startsWith('CVE-') ? Number(id.slice(4, 8)) : 2020, 1, 1);
}
