/** Counts what was dropped, by reason. */
export interface Tally {
  add(reason: string): void;
  /** `3 of 120 items could not be read: no name (2), version is not text (1)`; nothing when all could be. */
  notes(total: number): string[];
}

/** A tally for one file; reasons are our own sentences, so there are only a few. */
export function createTally(): Tally {
  const counts = new Map<string, number>();
  return {
    add: (reason) => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
    notes(total) {
      if (counts.size === 0) return [];
      const dropped = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const reasons = [...counts]
        .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .map(([reason, count]) => `${reason} (${count})`);
      return [`${dropped} of ${total} items could not be read: ${reasons.join(', ')}`];
    },
  };
}
