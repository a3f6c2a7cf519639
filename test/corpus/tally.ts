/** What one ecosystem comes to; a row of the printed table. */
export interface Tally {
  readonly ecosystem: string;
  /** Labelled as affected. */
  readonly positives: number;
  /** Labelled as affected, and found. */
  readonly found: number;
  /** Found among what is labelled, rightly or not. */
  readonly claimed: number;
  /** Labelled as not affected, and not found. */
  readonly quiet: number;
  readonly negatives: number;
  /** Pairs judged wrongly, for people: `missed: …`, `wrong: …`. */
  readonly mistakes: readonly string[];
}

/** Holds what was found against labels. `negatives`: everything that must not be found; of what no label speaks nothing is said. */
export function tallyOf(
  ecosystem: string,
  found: ReadonlySet<string>,
  positives: ReadonlySet<string>,
  negatives: ReadonlySet<string>,
): Tally {
  const missed = [...positives].filter((pair) => !found.has(pair));
  const wrong = [...negatives].filter((pair) => found.has(pair));
  const right = positives.size - missed.length;
  return {
    ecosystem,
    positives: positives.size,
    found: right,
    claimed: right + wrong.length,
    quiet: negatives.size - wrong.length,
    negatives: negatives.size,
    mistakes: [...missed.map((pair) => `missed: ${pair}`), ...wrong.map((pair) => `wrong: ${pair}`)],
  };
}

export function precisionOf({found, claimed}: Tally): number {
  return claimed === 0 ? 1 : found / claimed;
}

export function recallOf({found, positives}: Tally): number {
  return positives === 0 ? 1 : found / positives;
}

/** The row as it is printed. */
export function rowOf(tally: Tally): Record<string, string | number> {
  const {ecosystem, positives, found, quiet, negatives} = tally;
  return {
    ecosystem,
    positives,
    found,
    precision: precisionOf(tally).toFixed(4),
    recall: recallOf(tally).toFixed(4),
    'hard negatives quiet': `${quiet}/${negatives}`,
  };
}
