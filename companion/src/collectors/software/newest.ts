import type {Found} from './harvest.ts';

/** Of items with one id the one with the highest version, numbers between dots compared as such. */
export function newestOfEach(items: readonly Found[]): Found[] {
  return [...Map.groupBy(items, ({id}) => id).values()].flatMap(
    (same) => same.toSorted((a, b) => compareNumbers(a.version, b.version)).at(-1) ?? [],
  );
}

function compareNumbers(a: string, b: string): number {
  const other = b.split('.').map(Number);
  const differing = a.split('.').map((part, index) => Number(part) - (other[index] ?? 0));
  return differing.find((difference) => difference !== 0) ?? 0;
}
