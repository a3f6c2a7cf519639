/** Days a list is narrowed to, `YYYY-MM-DD` in the reader's own time zone; both belong to it, either may be open. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `2026-11-01..2026-11-12`, `2026-11-01..`, `..2026-11-12` from an address; what is no day is left out. */
export function parsePeriod(text: string | undefined): Period {
  const [from, to] = (text ?? '').split('..', 2);
  return {...(isDay(from) ? {from} : {}), ...(isDay(to) ? {to} : {})};
}

/** Writes it as `parsePeriod` reads it; undefined where both ends are open. */
export function periodText({from, to}: Period): string | undefined {
  return from === undefined && to === undefined ? undefined : `${from ?? ''}..${to ?? ''}`;
}

/** Its first instant, and the first one after it: a day begins where the reader is. */
export function instantsOf({from, to}: Period): Period {
  return {
    ...(from === undefined ? {} : {from: midnight(from, 0)}),
    ...(to === undefined ? {} : {to: midnight(to, 1)}),
  };
}

/** A day some calendar has: the 31st of February would become a day in March. */
function isDay(text: string | undefined): text is string {
  if (text === undefined || !DAY.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

function midnight(day: string, later: number): string {
  const time = new Date(`${day}T00:00:00`);
  time.setDate(time.getDate() + later);
  return time.toISOString();
}
