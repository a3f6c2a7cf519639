/** How much one device may send; generous for live use, tight enough that one device cannot fill the disk. */
export interface Quota {
  /** Seconds to wait before `cost` may be spent, 0 when it was. */
  spend(key: string, cost: number, now: number): number;
}

interface Bucket {
  level: number;
  at: number;
}

/** Buckets kept at once; the longest unused are forgotten, which only makes them full again. */
const MOST = 100_000;

/** Token buckets: `burst` at once, refilled by `perSecond`. */
export function createQuota({burst, perSecond}: {readonly burst: number; readonly perSecond: number}): Quota {
  const buckets = new Map<string, Bucket>();
  return {
    spend(key, cost, now) {
      const bucket = buckets.get(key) ?? {level: burst, at: now};
      const level = Math.min(burst, bucket.level + (Math.max(0, now - bucket.at) / 1000) * perSecond);
      const enough = level >= cost;
      buckets.delete(key);
      buckets.set(key, {level: enough ? level - cost : level, at: now});
      if (buckets.size > MOST) buckets.delete(buckets.keys().next().value ?? '');
      return enough ? 0 : Math.max(1, Math.ceil((Math.min(cost, burst) - level) / perSecond));
    },
  };
}
