import * as v from 'valibot';

/** A device shows so many of its events at first, and so many more each time. */
const PAGE = 200;
const MOST = 5000;

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.regex(/^[^\p{Cc}]+$/u));
const Time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => new Date(text)),
  // The form allows zones that `Date` does not know: `+01`.
  v.check((time) => !Number.isNaN(time.getTime())),
);

/** `?kind=&subject=&search=&from=&to=&limit=` of a device's events: all of them may be left out, none may be empty. */
export const DeviceEventQuery = v.object({
  kind: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,63}$/))),
  subject: v.optional(Name),
  search: v.optional(Name),
  from: v.optional(Time),
  to: v.optional(Time),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number), v.maxValue(MOST)),
    String(PAGE),
  ),
});
