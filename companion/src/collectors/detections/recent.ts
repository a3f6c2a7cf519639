import {BREACH_DAYS, type Detection} from '@plimsoll/shared/inventory';

const DAY_MS = 86_400_000;

/** True while a detection counts: not older than BREACH_DAYS at `now` (an instant), and not from the future. */
export function isRecent({at}: Pick<Detection, 'at'>, now: string): boolean {
  const age = Date.parse(now) - Date.parse(at);
  // A clock may be a little ahead of another.
  return age <= BREACH_DAYS * DAY_MS && age >= -DAY_MS;
}
