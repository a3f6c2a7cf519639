/** A line that was sent and no longer is, or will be and was not. */
export interface DiffLine {
  readonly sign: '-' | '+';
  readonly text: string;
}

/** Changes shown line by line; more help nobody. */
const MOST = 2000;

/**
 * The lines that differ between two JSON texts, formatted alike: a line-multiset difference, which needs no
 * quadratic search and shows every changed value; undefined when there are too many to read.
 */
export function diffLines(before: string, after: string): readonly DiffLine[] | undefined {
  const [old, young] = [linesOf(before), linesOf(after)];
  const surplus = new Map<string, number>();
  for (const line of young) surplus.set(line, (surplus.get(line) ?? 0) + 1);
  for (const line of old) surplus.set(line, (surplus.get(line) ?? 0) - 1);
  const removed = pick(old, surplus, -1).map((text): DiffLine => ({sign: '-', text}));
  const added = pick(young, surplus, 1).map((text): DiffLine => ({sign: '+', text}));
  const all = [...removed, ...added];
  return all.length > MOST ? undefined : all;
}

/** Lines whose surplus is on this side, in their order. */
function pick(lines: readonly string[], surplus: ReadonlyMap<string, number>, side: 1 | -1): string[] {
  const left = new Map(surplus);
  return lines.filter((line) => {
    const count = (left.get(line) ?? 0) * side;
    if (count <= 0) return false;
    left.set(line, (left.get(line) ?? 0) - side);
    return true;
  });
}

function linesOf(json: string): readonly string[] {
  return pretty(json)
    .split('\n')
    .map((line) => line.replace(/,$/, ''));
}

/** JSON with line breaks; other text stays as it is. */
export function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
