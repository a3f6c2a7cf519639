import * as v from 'valibot';

import {dayNumber} from '../day.ts';
import type {LifecycleReading} from '../reading.ts';

/** Release lines a file tells about; `skipped` counts lines that could not be read. */
export interface LifecycleList {
  readonly readings: readonly LifecycleReading[];
  readonly skipped: number;
}

/** A day that is in the calendar. */
export const IsoDay = v.pipe(
  v.string(),
  v.length(10),
  v.check((text) => dayNumber(text) !== undefined),
);
/** A product's slug at endoflife.date. */
export const Slug = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z0-9][a-z0-9.+-]*$/));
/** A release line's name: `3.10`, `11-24h2-e`, `2019 R2`. */
export const Cycle = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** A line's newest version. */
export const Latest = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
