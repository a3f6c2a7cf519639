/** How much a device counts in the organisation's score, as its owner values it (docs/scoring.md §4). */
export type DeviceValue = 'low' | 'normal' | 'high';

/** w of docs/scoring.md §4. */
export const weights: Readonly<Record<DeviceValue, number>> = {low: 0.5, normal: 1, high: 4};

/** Days without a sign of life after which a device counts no more. */
export const COUNTED_DAYS = 30;

/** The instant since which a device must have been seen to count. */
export function countedSince(now: Date): Date {
  return new Date(now.getTime() - COUNTED_DAYS * 86_400_000);
}
