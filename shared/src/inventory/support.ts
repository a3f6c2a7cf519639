import * as v from 'valibot';

import {Day, Version} from './limits.ts';

/** The state of a release line's support: `ending` within six months. */
export const Support = v.strictObject({
  state: v.picklist(['supported', 'ending', 'ended']),
  /** Release line: `3.10`. */
  cycle: v.pipe(v.string(), v.maxLength(64)),
  /** Day security support ends or ended, where it is known. */
  ends: v.optional(Day),
  /** Last day of support that has to be asked or paid for. */
  extended: v.optional(Day),
  /** Newest version of the line. */
  latest: v.optional(Version),
});
export type Support = v.InferOutput<typeof Support>;
