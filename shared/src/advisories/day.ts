const DAY = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T|$)/;

/** Days since 1970-01-01 of an ISO day or instant; undefined when it is none. (`shared` has no clock and no Date.) */
export function dayNumber(iso: string): number | undefined {
  const {year, month, day} = DAY.exec(iso)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const number = civilDay(Number(year), Number(month), Number(day));
  return isoDay(number) === iso.slice(0, 10) ? number : undefined;
}

/** The ISO day of a day number. Civil calendar from days: Howard Hinnant, "chrono-compatible date algorithms". */
export function isoDay(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Day number of a day in the civil calendar; days beyond a month's end run on. */
export function civilDay(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    ofYear -
    719_468
  );
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
