const DAY_MS = 86_400_000;
/** Years are counted from March: then the leap day is a year's last. Days from 0000-03-01 to 1970-01-01. */
const TO_1970 = 719_468;
/** Days of 400, 100 and 4 years; after 400 the calendar repeats. */
const DAYS = {era: 146_097, century: 36_524, four: 1_460} as const;

/**
 * A moment after the year 0, in milliseconds since 1970, as `Date.prototype.toISOString` writes it. Without `Date`: its
 * first use brings 600 KB of ICU's tables into memory, for the half of the companion that stays a hundredth of all it has.
 */
export function instant(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  const left = ms - day * DAY_MS;
  const clock = [Math.floor(left / 3_600_000), Math.floor(left / 60_000) % 60, Math.floor(left / 1000) % 60];
  return `${dateOf(day)}T${clock.map((part) => pad(part, 2)).join(':')}.${pad(Math.floor(left) % 1000, 3)}Z`;
}

/** Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days. */
function dateOf(day: number): string {
  const since = day + TO_1970;
  const era = Math.floor(since / DAYS.era);
  const ofEra = since - era * DAYS.era;
  const leaps = Math.floor(ofEra / DAYS.four) - Math.floor(ofEra / DAYS.century);
  const yearOfEra = Math.floor((ofEra - leaps - Math.floor(ofEra / (DAYS.era - 1))) / 365);
  const ofYear = ofEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((ofYear * 5 + 2) / 153);
  const dayOfMonth = ofYear - Math.floor((fromMarch * 153 + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
