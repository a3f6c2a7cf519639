/** Seconds of a Retry-After header (RFC 9110 §10.2.3), at most an hour; undefined when it says nothing readable. */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(3600, Math.max(0, seconds));
}
